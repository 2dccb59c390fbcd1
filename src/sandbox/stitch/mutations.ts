import type { Asking } from './asking'
import { SIMULATED_OTP } from './interactions'
import { nodeId } from './node-id'
import { liveRule } from './rules'
import { missingClaim } from './stitch-error'

/** Makes a payment at once. The kit never sends this: the sandbox counts it to show that nothing is paid by asking again. */
export function initiatePayment({ amount }: { amount: unknown }, { world }: Asking): unknown {
  const id = nodeId('payinit', world.random.uuid())
  const date = new Date(world.clock.now()).toISOString()
  world.payments.push(id)
  const status = { __typename: 'PaymentInitiationCompleted', date }
  return { paymentInitiation: { __typename: 'PaymentInitiation', id, amount, date, status } }
}

/** Stitch docs: the only failure that its own test environment can simulate: the bank asks for its customer at the next query. */
export function triggerReauthorization({ link }: Asking): unknown {
  if (link === null) throw missingClaim('isTestUser')
  link.rules.unshift(
    liveRule({
      field: ['User.bankAccounts', 'Query.node'],
      failure: { code: 'REAUTHORIZATION_REQUIRED', extensions: { reauthorizationType: 'login' } },
    }),
  )
  return { simulatedReauthorizationType: 'otp', otp: SIMULATED_OTP }
}
