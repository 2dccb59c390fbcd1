import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** @typedef {import('playwright').Page} Page */

/** @param {string} name @returns {(page: Page) => Promise<void>} */
const press = (name) => (page) => page.getByRole('button', { name }).click()

/** @param {Page} page */
const addDarkClass = (page) => page.evaluate(() => document.documentElement.classList.add('dark'))

/** The lowest version of each package that the kit takes from its host. */
function lowestPeers() {
  /** @type {{ dependencies: Record<string, string>, peerDependencies: Record<string, string> }} */
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const ranges = Object.entries({ ...dependencies, ...peerDependencies })
  return Object.fromEntries(ranges.map(([name, range]) => [name, /\d+\.\d+\.\d+/.exec(range)?.[0] ?? range]))
}

/** A busy machine needs more than the runners' own five seconds. */
const PATIENT = '--testTimeout=60000'

const JEST = [
  ['jest', PATIENT],
  ['jest', PATIENT, '--env=@happy-dom/jest-environment'],
]

/**
 * `page`: its build is served, with the headers of a file if one is named. `served`: it has a server, which says in which words it is
 * ready. `example`: the folder, if it is not that of its name. `drive`: how its page is opened and made dark, where that takes more.
 *
 * @typedef {{ example?: string, versions?: Record<string, string>, drive?: Omit<import('./drive.mjs').Drive, 'name'> }} Driven
 * @typedef {{ kind: 'page', headers?: string } & Driven} PageHost
 * @typedef {{ kind: 'served', command: string[], ready: RegExp } & Driven} ServedHost
 * @typedef {{ kind: 'tests', commands: string[][] }} TestHost
 * @typedef {{ kind: 'node', version: string }} NodeHost
 * @typedef {{ kind: 'next' | 'banks' | 'boundary' | 'types' | 'mistakes' }} OtherHost
 * @typedef {(PageHost | ServedHost | TestHost | NodeHost | OtherHost) & { short?: true }} Host
 */

/**
 * The hosts, by the names of their folders in examples/. `short`: in the short form, which `npm run test:elsewhere` runs.
 *
 * @type {Record<string, Host>}
 */
export const HOST_TABLE = {
  'next-app-router': { short: true, kind: 'next' },
  typescript: { short: true, kind: 'types' },
  'vite-react-19': { short: true, kind: 'page', drive: { odd: true } },
  'vite-react-18': { short: true, kind: 'page' },
  dialog: { short: true, kind: 'page', drive: { open: press('Connect a bank') } },
  'jest-30': { short: true, kind: 'tests', commands: JEST },
  'your-banks': { kind: 'banks' },
  'next-boundary': { kind: 'boundary' },
  'jest-29': { kind: 'tests', commands: JEST },
  vitest: {
    kind: 'tests',
    commands: [
      ['vitest', 'run', PATIENT],
      ['vitest', 'run', PATIENT, '--environment=happy-dom'],
    ],
  },
  'react-router': {
    kind: 'served',
    command: ['node_modules/@react-router/serve/bin.js', './build/server/index.js'],
    ready: /http:\/\/localhost:\d+/,
  },
  webpack: { kind: 'page' },
  esbuild: { kind: 'page' },
  tailwind: { kind: 'page', drive: { widest: 384 } },
  'css-modules': { kind: 'page', drive: { widest: 416 } },
  chakra: { kind: 'page', drive: { dark: addDarkClass, widest: 672 } },
  'shadow-root': { kind: 'page' },
  mui: { kind: 'page', drive: { open: press('Connect a bank') } },
  'dark-class': { kind: 'page', drive: { dark: addDarkClass } },
  'strict-csp': { kind: 'page', headers: 'headers.json' },
  'lowest-peers': { kind: 'page', example: 'vite-react-18', versions: lowestPeers() },
  mistakes: { kind: 'mistakes' },
  'node-22': { kind: 'node', version: '22' },
  'node-24': { kind: 'node', version: '24' },
}
