/** @param {string} name @returns {(page: import('playwright').Page) => Promise<void>} */
const press = (name) => (page) => page.getByRole('button', { name }).click()

const JEST = [['jest'], ['jest', '--env=@happy-dom/jest-environment']]

/**
 * The hosts, by the name of their folder in examples/. `short`: in the short form, which `npm test` runs. `drive`: how its page is
 * opened and made dark, where that takes more than to go there.
 *
 * @typedef {{ kind: 'page', folder?: string, drive?: Omit<import('./drive.mjs').Drive, 'name'> }} PageHost
 * @typedef {{ kind: 'next' | 'types' }} OtherHost
 * @typedef {{ kind: 'tests', commands: string[][] }} TestHost
 * @typedef {(PageHost | TestHost | OtherHost) & { short?: true }} Host
 * @type {Record<string, Host>}
 */
export const HOST_TABLE = {
  'vite-react-19': { short: true, kind: 'page' },
  'vite-react-18': { short: true, kind: 'page' },
  'next-app-router': { short: true, kind: 'next' },
  typescript: { short: true, kind: 'types' },
  dialog: { short: true, kind: 'page', drive: { open: press('Connect a bank') } },
  'jest-30': { short: true, kind: 'tests', commands: JEST },
  'jest-29': { kind: 'tests', commands: JEST },
  vitest: {
    kind: 'tests',
    commands: [
      ['vitest', 'run'],
      ['vitest', 'run', '--environment=happy-dom'],
    ],
  },
}
