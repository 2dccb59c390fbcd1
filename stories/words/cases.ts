import type { Can } from '../../src/domain/actions'
import { createFormat, type Messages, type PromptArgs } from '../../src/messages'
import { HOUR, MINUTE, NOW, only, SECOND } from '../fixtures/view.fixtures'

type CaseArgs = Omit<PromptArgs, 'format'>

/** What a host can offer or a machine allow: every flag that words may depend on. */
const FLAGS: readonly (keyof Can)[] = [
  'start',
  'submitCredentials',
  'authorize',
  'retry',
  'look',
  'signIn',
  'chooseBank',
  'changeDetails',
  'contactSupport',
  'notify',
]

/** The least that can be known and done. */
const LEAST: CaseArgs = {
  state: 'needs-retry',
  intent: 'create',
  can: only(),
  bank: null,
  platform: null,
  signedIn: false,
  now: NOW,
  at: null,
  until: null,
  unattended: false,
  over: false,
  longDown: false,
  fault: null,
  fields: [],
  missing: 1,
  tries: 1,
  mayLock: false,
  stop: null,
  retryBy: null,
}

const MOST: CaseArgs = {
  ...LEAST,
  can: only(...FLAGS),
  bank: 'Hooli Bank',
  platform: 'Basiq',
  signedIn: true,
  at: NOW + 25 * MINUTE,
  until: NOW + 168 * HOUR,
  unattended: true,
  fields: ['Member number', 'Password'],
  missing: 2,
  tries: 3,
  stop: 'accounts',
  retryBy: 'call',
}

const each = <K extends 'intent' | 'state' | 'fault' | 'missing' | 'tries' | 'stop' | 'retryBy'>(
  name: K,
  values: readonly CaseArgs[K][],
  base: CaseArgs = LEAST,
) => values.map((value) => [`${name} ${value}`, { ...base, [name]: value }] as const)

/** The corners of what a text can depend on, written by hand: each argument alone over the least, then all of them. */
const CASES: readonly (readonly [string, CaseArgs])[] = [
  ['least', LEAST],
  ['most', MOST],
  ['most, no name', { ...MOST, bank: null }],
  ['most, no platform', { ...MOST, platform: null }],
  ['platform', { ...LEAST, can: only('authorize'), platform: 'Basiq' }],
  ['most, no fields', { ...MOST, fields: [] }],
  ['name', { ...LEAST, bank: 'Hooli Bank' }],
  ...FLAGS.map((flag) => [`can ${flag}`, { ...LEAST, can: only(flag) }] as const),
  ...each('intent', ['update', 'refresh'], MOST),
  ...each('state', ['connected', 'left', 'cancelled', 'needs-support', 'needs-authorization', 'needs-credentials'], MOST),
  ...each('fault', ['late', 'wrong', 'wrong-or-late'], MOST),
  ...each('stop', ['transactions', 'report'], MOST),
  ...each('retryBy', ['form', 'redirect'], MOST),
  ['form for a change', { ...MOST, intent: 'update', retryBy: 'form' }],
  ['may lock', { ...LEAST, can: only('submitCredentials'), mayLock: true }],
  ['signed in', { ...LEAST, signedIn: true }],
  ['may go on later', { ...LEAST, at: NOW + MINUTE }],
  ['might have gone on before', { ...LEAST, at: NOW - MINUTE }],
  ['gives up on a day', { ...LEAST, until: NOW + 72 * HOUR }],
  ['goes on by itself', { ...LEAST, unattended: true }],
  ['over', { ...LEAST, over: true }],
  ['down for long', { ...LEAST, longDown: true }],
  ['one field', { ...LEAST, fields: ['Member number'] }],
  ...each('missing', [2, 3, 11, 100]),
  ...each('tries', [2, 3, 11, 100]),
]

export const CASE_NAMES: readonly string[] = CASES.map(([name]) => name)

/** What the small words are given beside all that screens know. */
export interface SampleArgs extends PromptArgs {
  label: string
  left: string
  duration: string
}

/** What turns a case into arguments in one locale's format, in Sydney. */
function sampler(messages: Messages): (args: CaseArgs) => SampleArgs {
  const format = createFormat(undefined, messages, 'Australia/Sydney')
  const small = { label: 'Password', left: format.duration(10 * SECOND), duration: format.duration(20 * SECOND) }
  return (args) => ({ ...args, ...small, format })
}

/** Every case. */
export const samplesFor = (messages: Messages): readonly SampleArgs[] => CASES.map(([, args]) => args).map(sampler(messages))

/** One case of one's own: the least, and what is given. */
export const sampleFor = (messages: Messages, over: Partial<CaseArgs>): SampleArgs => sampler(messages)({ ...LEAST, ...over })
