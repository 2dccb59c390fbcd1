import type { Can } from '../domain/actions'
import type { EntryMethod } from '../domain/aggregator'
import type { ChallengeRequest } from '../domain/challenge'
import type { Intent } from '../domain/request'
import type { Scenario } from '../domain/scenario'
import type { Turn } from '../domain/turn'
import type { ConnectionState, Hint, JourneyKey, JourneyStep, MfaFault } from '../domain/view'
import type { Format, FormatWords } from './format.types'

/** A text, or what makes one from its arguments. */
export type Message<A> = string | ((args: A) => string)

/** All that a screen's words may depend on. Nothing else is known, so nothing else can be said. */
export interface PromptArgs {
  state: ConnectionState
  intent: Intent
  can: Can
  /** The bank's name, shortened and cleaned; null where nobody told it: say "your bank". */
  bank: string | null
  /** The platform's name on the page that `authorize` opens; null if nobody told it. */
  platform: string | null
  /** The bank has accepted the login in this attempt. Only then may a screen say that the details are fine. */
  signedIn: boolean
  /** The kit's time, milliseconds since 1970. */
  now: number
  /** When something happens next, or may be tried again; null where nobody knows. */
  at: number | null
  /** When the platform gives up; null where it does not. */
  until: number | null
  /** The kit goes on by itself at `at`. */
  unattended: boolean
  /** The wait is over. */
  over: boolean
  /** Down for more than a day. */
  longDown: boolean
  /** What was wrong with an answer; null where it was not about an answer. */
  fault: MfaFault | null
  /** Captions of the login fields that were refused. */
  fields: readonly string[]
  /** How many parts of the result are missing. */
  missing: number
  /** How many attempts were made. */
  tries: number
  /** One more rejected attempt may lock the login; a notice beside the form says so. */
  mayLock: boolean
  /** The stop of the journey that is under way; null if none is. */
  stop: JourneyKey | null
  /** How `retry` goes on: by the form, the platform's page (`redirect`) or a call; null if there is no such way. */
  retryBy: EntryMethod | null
  format: Format
}

/** The words of one screen: what happened, whose turn it is, what happens next. */
export interface Prompt {
  heading: Message<PromptArgs>
  body: Message<PromptArgs>
  /** What to do elsewhere, in order. */
  steps?: readonly Message<PromptArgs>[]
  /** Labels of this screen's buttons, if the usual ones do not say enough. */
  labels?: { readonly [A in ActionName]?: Message<PromptArgs> }
}

/** The screens on which nothing went wrong, by state and where needed by what is going on within it. */
export type StateKey =
  | 'idle'
  | 'starting'
  | 'verifying'
  | 'verifying.queued'
  | 'needs-mfa.code'
  | 'needs-mfa.questions'
  | 'needs-mfa.approve'
  | 'needs-mfa.choice'
  | 'needs-mfa.image'
  | 'needs-mfa.lapsed'
  | 'needs-mfa.fetching'
  | 'needs-mfa.checking'
  | 'polling'
  | 'polling.answering'
  | 'polling.batch'
  | 'needs-credentials.first'
  | 'needs-credentials.update'
  | 'needs-credentials.redirect'
  | 'needs-credentials.closed'
  | 'needs-authorization.asking'
  | 'needs-authorization.away'
  | 'needs-authorization.window'
  | 'needs-authorization.checking'
  | 'outage-wait.asking-bank'
  | 'connected'
  | 'connected.partly'
  | 'left'
  | 'cancelled'

/** The screens that send people elsewhere, with steps to do there. */
type Stepped = 'login-locked' | 'bank-notice' | 'identity-documents'

/** The screens on which the usual label of a button does not say enough, each with that button. */
interface Labelled {
  'login-locked': 'retry'
  'mfa-unsupported': 'retry'
  'bank-notice': 'retry'
  'identity-documents': 'retry'
  'connection-gone': 'retry'
  'statement-rejected': 'changeDetails'
  'needs-authorization.away': 'authorize'
  'needs-authorization.window': 'authorize'
}

/** The words of one screen by its name: what it cannot do without has to be there in every language. */
export type PromptOf<K extends Scenario | StateKey> = Prompt &
  (K extends Stepped ? Required<Pick<Prompt, 'steps'>> : unknown) &
  (K extends keyof Labelled ? { labels: Record<Labelled[K], Message<PromptArgs>> } : unknown)

/** The name of an action that has a button of its own; the other two are sent by their forms. */
export type ActionName = Exclude<keyof Can, 'submitCredentials' | 'submitAnswers'>

/** Whose turn it is, as the corner of a screen says it. */
export type TurnKey = Turn | 'done'

/** What a part of a result is about, as far as its place in the answer tells; `other` is any part that it does not. */
export type PartKey = 'accounts' | 'balances' | 'transactions' | 'holder' | 'other'

/** One locale's words. A scenario, state, hint or step without its words does not compile. */
export interface Messages extends FormatWords {
  scenarios: { [S in Scenario]: PromptOf<S> }
  states: { [K in StateKey]: PromptOf<K> }
  hints: Record<Hint, Message<PromptArgs>>
  turns: Record<TurnKey, string>
  actions: Record<keyof Can, Message<PromptArgs>> & {
    /** `submitAnswers`, if the bank asks for a tap in its app. */
    approve: Message<PromptArgs>
    /** After `notify` was pressed. */
    notified: string
    /** What `leave` and `cancel` do: read out with their buttons, since they stand side by side. */
    leaveMeans: string
    cancelMeans: string
    copy: string
    copied: string
    /** The browser refused to copy; the text is selected instead. */
    selected: string
    show: string
    hide: string
    reset: string
    /** Read out after a link that opens a new tab. */
    newTab: string
    reload: string
  }
  journey: Record<JourneyKey, string> & {
    /** The name of the list as a whole. */
    label: string
    status: Record<JourneyStep['status'], string>
  }
  /** Names of what can be missing. */
  parts: Record<PartKey, string>
  fields: {
    code: string
    codeHint: string
    /** The name of a picture to read, for people who do not see it. */
    image: string
    imageMissing: string
    missingChoice: string
    /** After the user asked the bank for something else than to take an answer. */
    requested: Record<ChallengeRequest, string>
    /** Below a field for a code, and below a request to approve: for people who wait for one that has not come. */
    codeLate: string
    approveLate: string
    answer: string
    optional: string
    /** Under a secret field. */
    secret: string
    /** The host's own word on what it can do with the access, below the form. Default: nothing. */
    assurance?: Message<PromptArgs> | undefined
    missing: (args: { label: string }) => string
    refused: (args: { label: string }) => string
    refusedAnswer: string
    /** The answer may not have got through. */
    unsentAnswer: string
    loading: string
    mayLock: Message<PromptArgs>
    degraded: Message<PromptArgs>
    /** Before the first login, where the bank asks for more than that. */
    mfaAhead: string
    mfaPossible: string
  }
  support: {
    more: string
    connection: string
    attempt: string
    institution: string
    correlation: string
    step: string
    code: string
    at: string
    /** Before a text of the bank's. */
    bankSays: string
    /** Above the screens that were shown before this one, with their times. */
    timeline: string
  }
  time: {
    /** Beside a countdown to an answer's end. */
    left: string
    announceLeft: (args: { left: string }) => string
    announceEnd: string
    expected: (args: { duration: string }) => string
    /** Beside the time left, or a time of day: the kit goes on by itself then. */
    untilUnattended: string
    /** The same: the user may go on then. */
    untilAllowed: string
    /** Beside a time of day: the aggregator's next try. */
    nextTry: string
    over: string
    watching: string
  }
  /** The calm last resort, when drawing itself failed. */
  fallback: { heading: string; body: string }
}

/** All but the screens. */
export type SmallWords = Omit<Messages, keyof FormatWords | 'scenarios' | 'states'>
