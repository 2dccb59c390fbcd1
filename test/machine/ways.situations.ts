import { createActor, type Actor } from 'xstate'
import { INTENTS, STOP_SCENARIO_NAMES, STOP_SCENARIOS, type Intent, type StopScenario, type StopState } from '../../src/domain'
import type { ConnectionContext, ConnectionMachineEvent, ConnectionInput } from '../../src/machine'
import { AT, events, input, issue, stop, stubbed } from './stub'
import { HOSTS, type Entries } from './ways.table'

/** One flow of one host, brought into the state that a row of the page is about. */
export interface Situation {
  intent: Intent
  connected: boolean
  host: string
  scenario: StopScenario | null
  enter(): Followed
}

export interface Followed {
  actor: Actor<typeof stubbed>
  /** What was begun at the platform, in order. */
  begun: Intent[]
  /** Something happens by itself in the present state. */
  isTimed: boolean
  /** Lets every timer of the present state run out. */
  runOut(): void
  end(): void
}

interface Flow {
  intent: Intent
  connected: boolean
  host: string
  entries: Entries
}

const FLOWS: readonly Flow[] = [...HOSTS].flatMap(([host, entries]) =>
  INTENTS.flatMap((intent) =>
    (intent === 'create' ? [false, true] : [true]).map((connected) => ({ intent, connected, host, entries })),
  ),
)

/** Timers that a test lets run out all together; what starts meanwhile waits for the next time. */
function timers() {
  const waiting = new Map<number, () => void>()
  let last = 0
  return {
    waiting,
    clock: {
      setTimeout: (run: (...of: unknown[]) => void) => {
        waiting.set(++last, run)
        return last
      },
      clearTimeout: (id: unknown) => void waiting.delete(Number(id)),
    },
    runOut: () => {
      for (const [id, run] of waiting) if (waiting.delete(id)) run()
    },
  }
}

const begunBy = new Map<string, Intent[]>()
const record = ({ context }: { context: ConnectionContext }) => void begunBy.get(context.instance)?.push(context.intent)

/** One machine for all: providing costs more than following. */
const recording = stubbed.provide({ actions: { begin: record, beginUnattended: record } })
let followed = 0

function follow(given: Partial<ConnectionInput>, sent: readonly ConnectionMachineEvent[], runsOut = false): Followed {
  const { clock, waiting, runOut } = timers()
  const instance = `flow-${++followed}`
  const begun: Intent[] = []
  const actor = createActor(recording, { clock, input: input({ ...given, instance }) }).start()
  sent.forEach((event) => actor.send(event))
  if (runsOut) runOut()
  begunBy.set(instance, begun)
  const end = () => {
    actor.stop()
    begunBy.delete(instance)
  }
  return { actor, begun, isTimed: waiting.size > 0, runOut, end }
}

const attemptOf = ({ intent, connected }: Flow) => ({
  id: 'job-1',
  intent,
  startedAt: AT,
  joined: false,
  connectionId: connected ? 'c1' : null,
  institutionId: 'AU00000',
})

const idsOf = ({ connected }: Flow) => ({ connectionId: connected ? 'c1' : null, institutionId: 'AU00000' })

/** Work that is under way, whoever began it. */
const watched = (flow: Flow, ...sent: ConnectionMachineEvent[]): Situation => ({
  ...flow,
  scenario: null,
  enter: () => follow({ intent: flow.intent, entries: flow.entries, attempt: attemptOf(flow), ...idsOf(flow) }, sent),
})

const everyFlow = (...sent: ConnectionMachineEvent[]) => FLOWS.map((flow) => watched(flow, ...sent))

/** Nothing has begun yet. */
const untouched = (begins: (entry: Entries[Intent]) => boolean, ...sent: ConnectionMachineEvent[]): Situation[] =>
  FLOWS.filter(({ intent, connected, entries }) => begins(entries[intent]) && (intent !== 'create' || !connected)).map(
    (flow) => ({
      ...flow,
      scenario: null,
      enter: () => follow({ intent: flow.intent, entries: flow.entries, ...idsOf(flow) }, sent),
    }),
  )

const restingIn = (state: StopState) => STOP_SCENARIO_NAMES.filter((name) => STOP_SCENARIOS[name].state === state)

interface StopOptions {
  sent?: readonly ConnectionMachineEvent[]
  runsOut?: boolean
  attempt?: boolean
  past?: ConnectionInput['past']
}

/** Refused details are mended in a form; where there is none they rest elsewhere, which paths.test.ts is about. */
const isAbout =
  (scenario: StopScenario) =>
  ({ host }: Flow) =>
    scenario !== 'input-invalid' || host.startsWith('forms')

/** A stop: of work under way, or of a begin that was refused where there is no attempt. */
const stopping = (
  scenarios: readonly StopScenario[],
  { sent = [], runsOut = false, attempt = true, past = {} }: StopOptions = {},
  flows: readonly Flow[] = FLOWS,
) =>
  scenarios.flatMap((scenario) =>
    flows.filter(isAbout(scenario)).map((flow): Situation => {
      const given = { intent: flow.intent, entries: flow.entries, past, ...idsOf(flow) }
      return {
        ...flow,
        scenario,
        enter: () =>
          attempt
            ? follow({ ...given, attempt: attemptOf(flow) }, [stop(scenario), ...sent], runsOut)
            : follow({ ...given, issue: issue(scenario) }, sent, runsOut),
      }
    }),
  )

const WAITS: readonly StopScenario[] = ['too-soon']
const retried = restingIn('needs-retry').filter((name) => !WAITS.includes(name))
const waited = restingIn('outage-wait')
const cooled = (scenario: StopScenario): readonly ConnectionMachineEvent[] =>
  scenario === 'bank-outage' ? [events.bankUp] : scenario === 'bank-major-outage' ? [events.bankUp] : []
const cooling = (options: StopOptions = {}) =>
  waited.flatMap((scenario) => stopping([scenario], { ...options, sent: cooled(scenario) }))
const missing = {
  ...events.connected,
  issues: [{ ...issue('unknown'), scenario: 'part-outage' }],
} as const satisfies ConnectionMachineEvent
const leave = { type: 'LEAVE' } as const
const go = { type: 'GO' } as const
const back = { type: 'RETURN' } as const
const byPage = (entry: Entries[Intent]) => entry === 'redirect'
const begins = (entry: Entries[Intent]) => entry !== null

/** How each row of the page is reached. */
export const SITUATIONS: Readonly<Record<string, readonly Situation[]>> = {
  idle: untouched((entry) => entry === 'call'),
  starting: everyFlow(),
  verifying: everyFlow(events.verifying),
  polling: everyFlow(events.retrieving),
  'needs-mfa.asking': everyFlow(events.challenge),
  'needs-mfa.checking': everyFlow(events.challenge, { type: 'ANSWER' }),
  'needs-credentials (first time)': untouched((entry) => entry === 'form'),
  'needs-credentials': stopping(restingIn('needs-credentials')),
  'needs-credentials (closed after three rejections)': stopping(['credentials-rejected'], { past: { rejections: 2 } }),
  'needs-authorization.asking (first time)': untouched(byPage),
  'needs-authorization.asking': stopping(restingIn('needs-authorization')),
  'needs-authorization.away': untouched(byPage, go),
  'needs-authorization.checking': untouched(byPage, go, back),
  'needs-bank-action': stopping(restingIn('needs-bank-action')),
  'needs-retry': stopping(retried),
  'needs-retry (before its time)': stopping(WAITS),
  'needs-sign-in (with work under way)': stopping(restingIn('needs-sign-in')),
  'needs-sign-in': stopping(restingIn('needs-sign-in'), { attempt: false }),
  'outage-wait.asking-bank': stopping(['bank-outage']),
  'outage-wait.cooldown': cooling(),
  'outage-wait.cooldown (over)': cooling({ runsOut: true }),
  'outage-wait.bank-down': stopping(['bank-major-outage']),
  'outage-wait.queued': everyFlow(events.deferred),
  'needs-support': stopping(restingIn('needs-support')),
  unsupported: stopping(restingIn('unsupported')),
  connected: [...everyFlow(events.connected), ...stopping(restingIn('connected'))],
  'connected (a part missing)': everyFlow(missing),
  'left (with work under way)': everyFlow(events.verifying, leave),
  'left (with a reason)': stopping(
    STOP_SCENARIO_NAMES.filter((name) => STOP_SCENARIOS[name].state !== 'connected'),
    { sent: [leave] },
    // Coming back asks nothing of the host, so one host stands for all.
    FLOWS.filter(({ host }) => host === 'forms'),
  ),
  'left (before anything began)': untouched(begins, leave),
  cancelled: everyFlow({ type: 'CANCEL' }),
}
