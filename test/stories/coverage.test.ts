import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { STATE_VIEWS } from '../../stories/fixtures/state.fixtures'
import { LOCALES } from '../../stories/kit/locales'
import { readGlobal } from '../../stories/kit/toolbar'

const foldersIn = (path: string): string[] =>
  readdirSync(new URL(`../../${path}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

it('the toolbar offers every language that there is', () => {
  expect(Object.keys(LOCALES).sort()).toEqual(foldersIn('src/messages'))
})

it.each([
  { written: 320, name: 'width', read: '320' },
  { written: '720', name: 'width', read: '720' },
  { written: 200, name: 'text', read: '200' },
  { written: 321, name: 'width', read: '480' },
  { written: undefined, name: 'text', read: '100' },
] as const)('a story takes $written for its $name as $read, for Storybook makes numbers of what it reads', (each) => {
  expect(readGlobal({ [each.name]: each.written }, each.name)).toBe(each.read)
})

it('every state, and every stage within one, has a story', () => {
  const stages = Object.values(STATE_VIEWS).map((view) => ('stage' in view ? `${view.state}.${view.stage}` : view.state))
  expect([...new Set(stages)].sort()).toEqual([
    'cancelled',
    'connected',
    'idle',
    'left',
    'needs-authorization.asking',
    'needs-authorization.away',
    'needs-authorization.checking',
    'needs-bank-action',
    'needs-credentials',
    'needs-mfa.asking',
    'needs-mfa.checking',
    'needs-mfa.requesting',
    'needs-retry',
    'needs-sign-in',
    'needs-support',
    'outage-wait.asking-bank',
    'outage-wait.bank-down',
    'outage-wait.cooldown',
    'outage-wait.queued',
    'polling',
    'starting',
    'unsupported',
    'verifying',
  ])
})
