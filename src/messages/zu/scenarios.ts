import type { Messages } from '../messages.types'
import { signIn } from './scenarios/sign-in'
import { bankAction } from './scenarios/bank-action'
import { authorization } from './scenarios/authorization'
import { retry } from './scenarios/retry'
import { unsupported } from './scenarios/unsupported'
import { connected } from './scenarios/connected'
import { outage } from './scenarios/outage'
import { support } from './scenarios/support'

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  ...signIn,
  ...bankAction,
  ...authorization,
  ...retry,
  ...unsupported,
  ...connected,
  ...outage,
  ...support,
}
