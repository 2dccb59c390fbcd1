export { classify, type AnswerContext } from './answer.classify'
export { parseAnswer } from './answer.parse'
export type { Answer, Fault } from './answer.types'
export { linkedAccounts, type LinkedAccountsOptions } from './linked-accounts.operation'
export type { QueryText } from './query.parse'
export { stitch } from './browser'
export type {
  Ask,
  LinkResult,
  LinkReturn,
  LinkVisit,
  Renewal,
  RunContext,
  StitchOperation,
  StitchOptions,
  StitchRequest,
  Variables,
} from './stitch.options'
export type { Verdict } from './verdict.types'
export { judgeVerification } from './verification.classify'
export { verifyBankAccount, type BankAccountVerification } from './verify-account.operation'
