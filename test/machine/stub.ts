import { fromCallback } from 'xstate'
import { STOP_SCENARIO_NAMES, type Intent, type EntryMethod, type Issue, type StopScenario } from '../../src/domain'
import {
  type BankInput,
  type ConnectionMachineEvent,
  type ConnectionInput,
  type LookNow,
  type WatchInput,
} from '../../src/machine'
import { standaloneMachine } from '../../src/machine/standalone.machine'

const silent = <Input extends WatchInput | BankInput>() => fromCallback<LookNow, Input>(() => undefined)

/** The chart by itself: nothing is sent, nothing is looked at; a test says what the world answers. */
export const stubbed = standaloneMachine.provide({
  actors: {
    watch: silent<WatchInput>(),
    awaitBegun: silent<WatchInput>(),
    awaitAnswered: silent<WatchInput>(),
    askBank: silent<BankInput>(),
    watchBank: silent<BankInput>(),
  },
  actions: { begin: () => undefined, beginUnattended: () => undefined },
})

export const AT = 1_000_000

export const issue = (scenario: StopScenario): Issue<StopScenario> => ({
  scenario,
  code: null,
  detail: 'words of the bank',
  reference: {
    attemptId: 'job-1',
    connectionId: null,
    institutionId: 'AU00000',
    correlationId: null,
    step: null,
    code: null,
    at: AT,
  },
})

const attempt = {
  id: 'job-1',
  intent: 'create',
  startedAt: AT,
  joined: false,
  connectionId: null,
  institutionId: 'AU00000',
} as const
const looked = { at: AT, steps: [], ids: { connectionId: null, institutionId: null } }

export const events = {
  begun: { type: 'BEGUN', attempt },
  queued: { type: 'READING.WORKING', milestone: 'queued', pace: 'live', ...looked },
  verifying: { type: 'READING.WORKING', milestone: 'verifying', pace: 'live', ...looked },
  retrieving: { type: 'READING.WORKING', milestone: 'retrieving', pace: 'live', ...looked },
  challenge: { type: 'READING.CHALLENGE', challengeId: 'c1', expiresAt: AT + 60_000, ...looked },
  anotherChallenge: { type: 'READING.CHALLENGE', challengeId: 'c2', expiresAt: null, ...looked },
  deferred: {
    type: 'READING.DEFERRED',
    issue: { ...issue('unknown'), scenario: 'retry-queued' },
    nextAt: AT + 7_200_000,
    until: AT + 604_800_000,
    ...looked,
  },
  connected: { type: 'READING.CONNECTED', issues: [], ...looked },
  identified: { type: 'IDENTIFIED', institutionId: 'AU00000' },
  bankNotFound: { type: 'BANK', institutionId: null, found: false, health: 'unknown', connectable: true, at: AT },
  accepted: { type: 'ANSWER.ACCEPTED' },
  refused: { type: 'ANSWER.REFUSED', issue: issue('mfa-failed') },
  answerUnsent: { type: 'ANSWER.REFUSED', issue: issue('not-started') },
  hints: { type: 'HINTS', hints: ['slow'] },
  bankUp: { type: 'BANK', institutionId: 'AU00000', found: true, health: 'operational', connectable: true, at: AT },
  bankDown: { type: 'BANK', institutionId: 'AU00000', found: true, health: 'down', connectable: true, at: AT },
  bankForbidden: { type: 'BANK', institutionId: 'AU00000', found: true, health: 'unknown', connectable: false, at: AT },
  moved: {
    type: 'MOVED',
    attempt: { ...attempt, id: 'job-2', startedAt: AT + 1 },
    past: { tries: 1, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [], formOpensAt: null, countedId: 'job-1' },
  },
  wake: { type: 'WAKE' },
  revive: { type: 'REVIVE' },
} as const satisfies Record<string, ConnectionMachineEvent>

export const stop = (scenario: StopScenario) =>
  ({ type: 'STOPPED', issue: issue(scenario), at: AT }) as const satisfies ConnectionMachineEvent

export const stops = STOP_SCENARIO_NAMES.map(stop)

export const userEvents = ['START', 'SUBMIT', 'ANSWER', 'GO', 'RETURN', 'RETRY', 'SIGNED_IN', 'LOOK', 'LEAVE', 'CANCEL'].map(
  (type) => ({ type }) as ConnectionMachineEvent,
)

export const allEvents: ConnectionMachineEvent[] = [...userEvents, ...Object.values(events), ...stops]

export const ways = (
  create: EntryMethod | null,
  update: EntryMethod | null,
  refresh: EntryMethod | null,
): Record<Intent, EntryMethod | null> => ({
  create,
  update,
  refresh,
})

/** The three hosts that there are: version 2.1 with and without a refresh, version 3. */
export const hosts = {
  form: ways('form', 'form', 'call'),
  formOnly: ways('form', 'form', null),
  page: ways('redirect', 'redirect', 'call'),
}

export const input = (given: Partial<ConnectionInput> = {}): ConnectionInput => ({
  instance: 'test',
  intent: 'create',
  entries: hosts.form,
  institutionId: 'AU00000',
  ...given,
})
