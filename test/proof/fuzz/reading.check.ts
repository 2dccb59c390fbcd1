import { PARTIAL_SCENARIO_NAMES, STOP_SCENARIO_NAMES } from '../../../src/domain'

type Json = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const oneOf =
  (...names: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value)

/** One line of text that hides nothing, turns nothing and has an end. */
export const isPlain: Check = (value) =>
  typeof value === 'string' && value.length <= 610 && !/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)

const isId: Check = (value) => typeof value === 'string' && /^[\w+/=.:~-]{1,512}$/.test(value)
const isCode: Check = (value) => typeof value === 'string' && /^[\w.:-]{1,140}$/.test(value)
/** Words for people: what begins like markup or data is none. */
const isWords: Check = (value) => isPlain(value) && !/^\s*[[{]|<[a-z!/]/i.test(String(value))

const shape = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks)
  return (value) => isObject(value) && entries.every(([key, check]) => check(value[key]))
}

const isStep = shape({
  title: isPlain,
  status: oneOf('pending', 'in-progress', 'success', 'failed', 'skipped'),
  expectedMs: orAbsent(isTime),
})
const isReference = shape({
  attemptId: orNull(isId),
  connectionId: orNull(isId),
  institutionId: orNull(isId),
  correlationId: orNull(isPlain),
  step: orNull(isPlain),
  code: orNull(isCode),
  at: isTime,
})
const isIssue = (scenarios: readonly string[]) =>
  shape({
    scenario: oneOf(...scenarios),
    code: orNull(isCode),
    detail: orNull(isWords),
    fields: orAbsent(each(isPlain)),
    interactionId: orAbsent(isId),
    missingScopes: orAbsent(each(isCode)),
    path: orAbsent(each((part) => Number.isSafeInteger(part) || /^(\w{1,64}|\?)$/.test(String(part)))),
    retryAt: orAbsent(isTime),
    reference: isReference,
  })

const BASE: Readonly<Record<string, Check>> = {
  steps: each(isStep),
  updatedAt: orNull(isTime),
  startedAt: orNull(isTime),
  connectionId: orNull(isId),
  institutionId: orNull(isId),
}

/** What a member of the union has to be, written from its documentation. `data` is the host's own and may be anything. */
const READINGS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  working: { milestone: oneOf('queued', 'verifying', 'retrieving', 'answering'), pace: oneOf('live', 'batch') },
  challenge: {
    challenge: shape({
      id: (id) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id),
      kind: oneOf('code', 'questions', 'approve'),
      prompts: each(isPlain),
      expiresAt: orNull(isTime),
    }),
  },
  deferred: { issue: isIssue(['retry-queued']), nextAt: isTime, until: isTime },
  connected: { issues: each(isIssue(PARTIAL_SCENARIO_NAMES)) },
  stopped: { issue: isIssue(STOP_SCENARIO_NAMES) },
}

/** What is wrong with a reading, by name of the field; nothing where all is well. */
export function faultsOfReading(reading: unknown): string[] {
  if (!isObject(reading)) return ['is no object']
  const { status } = reading
  const own = typeof status === 'string' && Object.hasOwn(READINGS, status) ? READINGS[status] : undefined
  if (own === undefined) return [`status ${String(status)}`]
  return Object.entries({ ...BASE, ...own })
    .filter(([key, check]) => !check(reading[key]))
    .map(([key]) => `${key}: ${JSON.stringify(reading[key])?.slice(0, 300)}`)
}

const isHttps: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).username === ''

const isInstitution = {
  id: isId,
  name: isPlain,
  // Also a picture within its own address, which a page loads from nowhere.
  logoUrl: orNull((url) => isHttps(url) || /^data:image\//i.test(String(url))),
  loginFields: each(
    shape({
      name: (name) => typeof name === 'string' && name !== '',
      label: isPlain,
      secret: (flag) => typeof flag === 'boolean',
      optional: (flag) => typeof flag === 'boolean',
      intents: each(oneOf('create', 'update', 'refresh')),
    }),
  ),
  expected: orNull(shape({ totalMs: isTime, steps: isObject, loginMs: orAbsent(isTime) })),
  connectable: (flag: unknown) => typeof flag === 'boolean',
  health: oneOf('operational', 'degraded', 'down', 'unknown'),
  mfa: oneOf('never', 'sometimes', 'always', 'unknown'),
  passwordResetUrl: orNull(isHttps),
} satisfies Readonly<Record<string, Check>>

export function faultsOfInstitution(institution: unknown): string[] {
  if (!isObject(institution)) return ['is no object']
  return Object.entries(isInstitution)
    .filter(([key, check]) => !check(institution[key]))
    .map(([key]) => `${key}: ${JSON.stringify(institution[key])?.slice(0, 300)}`)
}

/** What a begin comes to. */
export function faultsOfBegun(begun: unknown): string[] {
  if (!isObject(begun)) return ['is no object']
  if (begun['status'] === 'stopped') return isIssue(STOP_SCENARIO_NAMES)(begun['issue']) ? [] : ['issue']
  const isAttempt = shape({
    id: isId,
    intent: oneOf('create', 'update', 'refresh'),
    startedAt: isTime,
    joined: (flag) => typeof flag === 'boolean',
    connectionId: orNull(isId),
    institutionId: orNull(isId),
  })
  const { attempts } = begun
  return begun['status'] === 'begun' && Array.isArray(attempts) && attempts.length > 0 && attempts.every(isAttempt)
    ? []
    : [JSON.stringify(begun).slice(0, 300)]
}
