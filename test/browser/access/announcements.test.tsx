import { expect, test } from 'vitest'
import { chartOf } from '../../../scripts/diagram/chart.mjs'
import { connectionMachine } from '../../../src/machine'
import type { View } from '../../../src/domain/view'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { PLACES } from './places.table'
import { stage } from './stage'
import { hear } from './tree'

const chart = chartOf(connectionMachine.root)

/** The places at which the machine rests: a state with stages rests at one of them. */
const RESTS = chart.places.filter(({ children }) => children.length === 0).map(({ name }) => name)

const within = (place: string) => RESTS.filter((rest) => place === '' || rest === place || rest.startsWith(`${place}.`))

interface Way {
  from: string
  to: string
}

/** Every way of the machine from one resting place to another: where it leads to a whole state, to its first stage. */
function waysOf(): Way[] {
  const ways = chart.roads.flatMap(({ from, to }) => {
    const end = to === null ? undefined : within(to)[0]
    return end === undefined
      ? []
      : within(from)
          .filter((rest) => rest !== end)
          .map((rest) => ({ from: rest, to: end }))
  })
  return [...new Map(ways.map((way) => [`${way.from} ${way.to}`, way])).values()]
}

/** One after another, going on from where the last one ended as long as there is a way that was not gone. */
function* walk(ways: readonly Way[]): Generator<Way> {
  const left = new Set(ways)
  let at = 'idle'
  for (;;) {
    const way = [...left].find(({ from }) => from === at) ?? [...left][0]
    if (way === undefined) return
    left.delete(way)
    yield way
    at = way.to
  }
}

const viewAt = (place: string): View => {
  const known = PLACES[place]
  if (known === undefined) throw new Error(`The place ${place} has no screen in places.table.ts.`)
  return known.view
}

test('the table names every place of the machine', () => {
  expect(Object.keys(PLACES).sort()).toEqual(RESTS.toSorted())
})

test(
  'every transition of the machine is said in the tree that readers use, by its heading first',
  { timeout: 60_000 },
  async () => {
    const { show, clear } = stage({ flow: viewAt('idle') })
    expect((await hear()).get('flow')).toMatchObject({ live: 'polite', said: '' })
    const wrong: unknown[] = []
    let at = 'idle'
    let gone = 0
    for (const { from, to } of walk(waysOf())) {
      if (from !== at) show({ flow: viewAt(from) })
      show({ flow: viewAt(to) })
      const heard = (await hear()).get('flow')
      const heading = PLACES[to]?.heading ?? ''
      if (heard?.headings.join() !== heading || !heard.said.startsWith(`${heading}. `)) wrong.push({ from, to, ...heard })
      at = to
      gone += 1
    }
    expect(wrong).toEqual([])
    expect(gone).toBeGreaterThan(200)
    clear()
  },
)

/** What changes on a screen for people while the machine stays where it is, and how it begins to be said. */
const WITHIN: readonly (readonly [keyof typeof STATE_VIEWS, keyof typeof STATE_VIEWS, string])[] = [
  ['Verifying', 'VerifyingQueued', 'You’re in the queue. '],
  ['VerifyingQueued', 'Verifying', 'Signing in to Hooli Bank. '],
  ['MfaFetching', 'MfaCode', 'Enter the code from Hooli Bank. '],
  ['MfaCode', 'MfaLapsed', 'The time to answer has passed. '],
  ['MfaCode', 'MfaQuestions', 'Answer the questions from Hooli Bank. '],
  ['MfaChecking', 'MfaCodeRefused', 'Enter the code from Hooli Bank. '],
  ['Polling', 'PollingSlow', 'This is taking longer than usual'],
  ['PollingAnswering', 'PollingBatch', 'Your results will take some time. '],
  ['CredentialsFirst', 'CredentialsClosed', 'Let’s pause to protect your login. '],
  ['AuthorizationAway', 'AuthorizationInWindow', 'Carry on in the other window. '],
  ['OutageCooldown', 'OutageCooldownOver', ''],
]

test('what changes within a state is said, too', async () => {
  const named = (end: 0 | 1) => Object.fromEntries(WITHIN.map((row) => [row.join(), STATE_VIEWS[row[end]]]))
  const { show, clear } = stage(named(0))
  show(named(1))
  const heard = await hear()
  clear()
  const said = Object.fromEntries(WITHIN.map((row) => [row.join(), heard.get(row.join())?.said]))
  expect(said).toEqual(Object.fromEntries(WITHIN.map((row) => [row.join(), expect.stringMatching(new RegExp(`^${row[2]}`))])))
})
