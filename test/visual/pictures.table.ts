import type { Scenario } from '../../src/domain/scenario'
import type { BRANDS } from '../../stories/kit/brands'
import type { STATE_VIEWS } from '../../stories/fixtures/state.fixtures'

/** Pixels: a side panel, a phone or a dialog, a page. */
export type Width = '280' | '420' | '720'
/** `forced`: colours of the user's own. A brand of the stories comes with its own page. */
export type Look = 'light' | 'dark' | 'forced' | keyof typeof BRANDS
/** Arabic for what runs from right to left, Chinese for what has no spaces. */
export type Language = 'en' | 'ar' | 'zh-Hans'
export type Variant = `${Width} ${Look} ${Language}`

export type ScreenName = keyof typeof STATE_VIEWS | Scenario

/** The view of another screen, to the last letter. */
export interface SameAs {
  sameAs: ScreenName
}

/**
 * Which pictures are taken. All screens in all looks would be some 1,600, in which a fault of one look shows hundreds of times.
 * So: each screen at least once; each state of the machine, of which the screens are, in every width, in light and dark, and in
 * both directions, since layout belongs to the state; forced colours once for each kind of content (a form, an approval, a wait,
 * a list of parts, the card for support); each brand of the stories once; most in English, which most of the words are judged in.
 * A screen without a picture does not compile.
 */
export const PICTURES: { readonly [name in ScreenName]: readonly Variant[] | SameAs } = {
  // idle
  Idle: ['420 dark ar', '720 dark en', '280 light en'],
  // starting
  Starting: ['420 light en', '280 light ar'],
  StartingUnknownBank: ['720 dark en'],
  // verifying
  Verifying: ['280 dark ar'],
  VerifyingTimed: ['420 light en'],
  VerifyingQueued: ['280 light zh-Hans'],
  HintNoStorage: ['420 light en'],
  HintOffline: ['720 light ar'],
  HintUnreachable: ['720 dark en'],
  HintJoined: ['420 dark ar'],
  // needs-mfa
  MfaCode: ['720 dark en', '420 harbour en'],
  MfaCodeRefused: ['720 light ar'],
  MfaCodeUnsent: ['280 light en'],
  MfaQuestions: ['280 light ar'],
  MfaApprove: ['420 forced en'],
  MfaChoice: ['420 light en', '280 dark ar'],
  MfaChoiceRefused: ['280 light en'],
  MfaImage: ['420 light en'],
  MfaCodeOffers: ['420 dark en'],
  MfaRequesting: ['420 light en'],
  MfaCodeResent: ['420 light en'],
  MfaChecking: ['280 dark en'],
  MfaLapsed: ['420 light en'],
  MfaFetching: ['420 dark ar'],
  // polling
  Polling: ['280 dark ar'],
  PollingTimed: ['420 light en', '420 midnight en'],
  PollingSlow: ['280 light zh-Hans'],
  PollingAnswering: ['720 light ar'],
  PollingBatch: ['720 dark en'],
  HintRateLimited: ['420 dark ar'],
  // needs-credentials
  CredentialsFirst: ['720 light ar', '420 light en'],
  CredentialsUpdate: ['280 dark en'],
  CredentialsMfaAhead: ['280 light ar'],
  CredentialsMayLock: ['720 light zh-Hans'],
  CredentialsLoading: ['720 dark en'],
  CredentialsRedirect: ['420 light ar'],
  CredentialsClosed: ['720 light en'],
  HostileName: ['420 dark en'],
  'credentials-rejected': ['280 light en'],
  'credentials-changed': ['420 dark ar'],
  'input-invalid': ['420 forced en'],
  // needs-authorization
  AuthorizationAsking: ['420 light ar'],
  AuthorizationAway: ['420 dark en'],
  AuthorizationInWindow: ['280 light zh-Hans'],
  AuthorizationChecking: ['280 dark ar'],
  'authorization-required': ['720 dark en'],
  'authorization-declined': ['420 light en'],
  'authorization-unfinished': ['720 light ar'],
  'authorization-elsewhere': ['420 light en'],
  'permission-missing': ['280 dark en'],
  'consent-ending': ['420 light en'],
  'consent-expired': ['420 light en'],
  'connection-gone': ['420 dark en'],
  // outage-wait
  OutageAskingBank: ['720 dark en'],
  OutageCooldownOver: ['280 dark en'],
  OutageAllowedAt: ['420 forced en'],
  OutageBankDown: ['420 light zh-Hans'],
  OutageBankDownLong: ['280 light ar'],
  OutageQueued: ['420 dark ar'],
  HintBankDown: ['280 dark en'],
  'bank-outage': ['720 light en'],
  'bank-major-outage': ['420 dark en'],
  'service-trouble': ['720 dark ar'],
  'retry-queued': ['420 light en'],
  // connected
  Connected: ['720 dark ar'],
  ConnectedPartly: ['720 light en'],
  'already-connected': ['280 dark en'],
  'no-accounts': ['420 light ar'],
  'part-outage': ['280 dark zh-Hans'],
  'part-unsupported': ['420 forced en'],
  'part-not-permitted': ['420 light ar'],
  'part-not-verifiable': ['280 light ar'],
  // needs-sign-in
  SignIn: ['420 light ar', '280 dark en'],
  'session-expired': ['720 light en'],
  // left
  Left: ['420 dark ar', '280 dark en', '720 light en'],
  // cancelled
  Cancelled: ['280 light ar', '720 dark en', '420 light en'],
  // needs-bank-action
  'login-locked': ['420 light en'],
  'mfa-unsupported': ['720 dark en'],
  'bank-notice': ['280 light ar', '420 almanac en'],
  'identity-documents': ['420 dark ar'],
  // needs-retry
  'mfa-failed': ['280 dark en'],
  'attempt-timed-out': ['280 light ar'],
  'attempt-gone': ['420 dark zh-Hans'],
  'not-started': ['720 light zh-Hans'],
  'too-soon': ['420 dark ar'],
  'account-not-verified': ['720 dark en'],
  'details-refuted': ['280 light en'],
  'statement-rejected': ['420 light en'],
  unknown: ['720 dark ar'],
  // unsupported
  'bank-unsupported': ['420 dark en', '280 light en'],
  'feature-unsupported': ['720 light ar'],
  // needs-support
  'outage-persists': ['720 light en'],
  'queue-expired': ['280 dark ar'],
  'integration-fault': ['420 forced en'],
  'unknown-persists': ['420 light ar'],

  // The same view under two names: one picture.
  BankAction: { sameAs: 'bank-notice' },
  RetryResting: { sameAs: 'too-soon' },
  OutageCooldown: { sameAs: 'bank-outage' },
  Unsupported: { sameAs: 'bank-unsupported' },
  Support: { sameAs: 'outage-persists' },
  Retry: { sameAs: 'unknown' },
}
