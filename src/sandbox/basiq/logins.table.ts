import type { Intent, Behaviour, Quirk, SandboxLogin, StepError } from './basiq.types'
import { mfaScripts } from './mfa.table'
import { bareCodes, bareError, stepErrors } from './step-errors.table'

const HOOLI = 'AU00000'
const FIRST: readonly Intent[] = ['create', 'update']

/** The password of the sandbox's own logins, unless a row says otherwise. */
const OWN_PASSWORD = 'sandbox'

const documented = (loginId: string, password: string, happens: string, behaviour: Behaviour = {}): SandboxLogin => ({
  loginId,
  password,
  happens,
  documented: true,
  institutionId: HOOLI,
  behaviour,
})

const own = (loginId: string, happens: string, behaviour: Behaviour, institutionId = HOOLI): SandboxLogin => ({
  loginId,
  password: OWN_PASSWORD,
  happens,
  documented: false,
  institutionId,
  behaviour,
})

const failsAtVerify = (error: StepError): Behaviour => ({ fails: { step: 'verify-credentials', error } })

const shape = (quirk: Quirk, happens: string, behaviour: Behaviour = {}): SandboxLogin =>
  own(`shape-${quirk}`, happens, { ...behaviour, quirks: [quirk] })

/**
 * Every login that the sandbox's banks know. The documented ones behave as in Basiq's own sandbox. The step at which its failing
 * users fail is not published; here it is `retrieve-accounts` (verified, then failed) for all except the locked one.
 */
export const sandboxLogins: readonly SandboxLogin[] = [
  documented('Wentworth-Smith', 'whislter', 'Connects. Joint account, mortgage, two salaries'),
  documented('Whistler', 'ShowBox', 'Connects. Buy-now-pay-later, no daily expenses'),
  documented('Gilfoyle', 'PiedPiper', 'Connects. Income stopped, late fee'),
  documented('gavinBelson', 'hooli2016', 'Connects. Personal loan'),
  documented('jared', 'django', 'Connects. Volatile income, term deposit'),
  documented('richard', 'tabsnotspaces', 'Connects. Three mortgages, four cards'),
  documented('laurieBream', 'business2024', 'Connects. Business consumer'),
  documented('ashMann', 'hooli2024', 'Connects. Gambling and crypto'),
  documented('bighead', 'password', 'Fails: the account is locked', failsAtVerify(stepErrors.lockedInSandbox)),
  documented('erlich', 'aviato', 'The login is right, then fails: the user must do something at the bank', {
    fails: { step: 'retrieve-accounts', error: stepErrors.notice },
  }),
  documented('jianYang', 'nothotdog', 'The login is right, then fails: the bank is down, every time', {
    outage: { runs: Infinity, step: 'retrieve-accounts' },
  }),

  own('wrong', 'Fails: login rejected, no reason given', failsAtVerify(stepErrors.credentials)),
  own('wrong-pair', 'Fails: invalid username or password', failsAtVerify(stepErrors.usernameOrPassword)),
  own('locked', 'Fails: the account is locked, in the words of production', failsAtVerify(stepErrors.locked)),
  own(
    'mfa-unsupported',
    'Fails: the bank asks for a second factor that cannot be given',
    failsAtVerify(stepErrors.mfaUnsupported),
  ),
  own('changed', 'Connects; then the password changes at the bank to "changed": refresh fails until it is updated', {
    nextPassword: 'changed',
  }),
  own('gone', 'Connects; then the connection is removed elsewhere: refreshing and updating it answer 404', { isRemoved: true }),
  own(
    'attempts-left',
    'Fails: login rejected; the bank warns that two attempts are left',
    failsAtVerify(stepErrors.attemptsLeft),
  ),
  own('notice', 'Fails: the user must do something at the bank. The next refresh succeeds', {
    fails: { step: 'retrieve-accounts', error: stepErrors.notice, intent: FIRST },
  }),
  own('notice-late', 'As notice, but in the last step', {
    fails: { step: 'retrieve-transactions', error: stepErrors.notice, intent: FIRST },
  }),
  own('declined', 'Fails: authorisation refused at the bank', failsAtVerify(stepErrors.declined)),
  own('already', 'Refused at once: already connected (409)', { refusedAtBegin: 'already-exists' }),
  own('disabled', 'Refused at once: this bank is switched off at the moment (400)', { refusedAtBegin: 'disabled' }),
  own('unsupported', 'Refused at once: this bank is not supported (400)', { refusedAtBegin: 'unsupported' }),

  own('mfa-code', 'Asks for a code by SMS. Answer: 1234', { mfa: mfaScripts.smsCode }),
  own('mfa-questions', 'Asks two security questions. Answers: Basiq, AU00000', { mfa: mfaScripts.twoQuestions }),
  own('mfa-approve', 'Asks to approve in the bank app. Answer: confirmed', { mfa: mfaScripts.approveInApp }, 'AU00108'),
  own(
    'mfa-approve-alone',
    'Asks to approve in the bank app. It is approved there after 15 seconds, without an answer',
    { mfa: { ...mfaScripts.approveInApp, approvesAfterMs: 15_000 } },
    'AU00108',
  ),
  own('mfa-choice', 'Asks which device to use. Answer: any of them', { mfa: mfaScripts.deviceChoice }),
  own('mfa-image', 'Asks what a picture says. Answer: K7M2', { mfa: mfaScripts.picture }),
  own('mfa-letters', 'Asks for a code of letters and digits. Answer: KX42B', { mfa: mfaScripts.letterCode }),
  own('mfa-resend', 'Asks for a code by SMS, which can be sent again. Answer: 1234', {
    mfa: { ...mfaScripts.smsCode, resends: true },
  }),
  own('mfa-another', 'Asks for a code by SMS (1234), or to approve in the bank app, if another way is wanted', {
    mfa: { ...mfaScripts.smsCode, resends: true, another: mfaScripts.approveInApp },
  }),
  own('mfa-brief', 'Asks for a code that expires after 20 seconds. Answer: 1234', {
    mfa: { ...mfaScripts.smsCode, expiryMs: 20_000 },
  }),
  own('mfa-seconds', 'Says that its code expires after 3600, which reads as 3.6 seconds, but waits an hour. Answer: 1234', {
    mfa: { ...mfaScripts.smsCode, expiryMs: 3_600, lifeMs: 3_600_000 },
  }),
  own('mfa-skipped', 'Has the MFA step, but skips it', { mfa: { ...mfaScripts.smsCode, chance: 0 } }),
  own('mfa-then-notice', 'Asks for a code (1234), then the user must do something at the bank', {
    mfa: mfaScripts.smsCode,
    fails: { step: 'retrieve-accounts', error: stepErrors.notice },
  }),

  own('slow', 'Connects after ten minutes', {
    averages: { verifyCredentials: 20_000, retrieveAccounts: 180_000, retrieveTransactions: 300_000, retrieveMeta: 100_000 },
  }),
  own('stuck', 'The login is right, then nothing more happens', { stuckAt: 'retrieve-accounts' }),
  own('stuck-verify', 'The bank checks the login for ever', { stuckAt: 'verify-credentials' }),
  own('times-out', 'Fails after five minutes: job-timed-out', {
    fails: { step: 'retrieve-accounts', error: bareError('job-timed-out'), afterMs: 300_000 },
  }),
  own('outage-1', 'The bank is down; the first retry, two hours later, succeeds', {
    outage: { runs: 1, step: 'verify-credentials', intent: FIRST },
  }),
  own('outage-3', 'The bank is down; the third retry, six hours later, succeeds', {
    outage: { runs: 3, step: 'verify-credentials', intent: FIRST },
  }),
  own('outage-7d', 'The bank is down for the whole week of retries', {
    outage: { runs: Infinity, step: 'verify-credentials' },
  }),
  own('outage-refresh', 'Connects; every later refresh finds the bank down', {
    outage: { runs: Infinity, step: 'verify-credentials', intent: ['refresh'] },
  }),

  ...bareCodes.map((code) => own(`code-${code}`, `Fails: ${code}`, failsAtVerify(bareError(code)))),
  own('code-unheard-of', 'Fails: a code that nobody has documented', failsAtVerify(bareError('flux-capacitor-drained'))),

  own('steps-unknown', 'Connects through steps with unknown titles, retrieve-meta and fetch-identity', {
    showsUnknownSteps: true,
  }),
  shape('array-results', 'Connects. Results are arrays of one element'),
  shape(
    'details-not-detail',
    'Fails: login rejected. The text stands under details',
    failsAtVerify(stepErrors.usernameOrPassword),
  ),
  shape('links-null', 'Connects. The job has links: null'),
  shape('no-source', 'Connects. The job never has links.source'),
  shape('relative-links', 'Connects. Links are relative'),
  shape('created-date', 'Connects. Times are called createdDate and updatedDate'),
  shape('misspelt-mfa', 'Asks for a code (1234) in a step called mfa-challenege', { mfa: mfaScripts.smsCode }),
  shape('mfa-result-kept', 'Asks for a code (1234); the challenge stays in the step that has succeeded', {
    mfa: mfaScripts.smsCode,
  }),
  shape('unknown-status', 'Connects. A step that is under way says paused'),
  shape('no-steps', 'The list of steps stays empty'),
  shape('shrinking-steps', 'Connects. The list of steps grows shorter as it goes on'),
  shape('future-dates', 'Connects. Times lie a year ahead'),
]
