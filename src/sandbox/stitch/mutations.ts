import type { Asking } from './asking'
import { SIMULATED_OTP } from './interactions'
import { nodeId } from './node-id'
import { liveRule } from './rules'
import { missingClaim } from './stitch-error'

export interface PaymentInput {
  readonly amount: unknown
  readonly beneficiaryReference?: string | null
  readonly externalReference?: string | null
  readonly payerReference?: string | null
}

/** Makes a payment at once. The kit never sends this. The sandbox counts payments to prove that a repeated query pays nothing. */
export function initiatePayment(input: PaymentInput, { world }: Asking): unknown {
  const id = nodeId('payinit', world.random.uuid())
  const date = new Date(world.clock.now()).toISOString()
  world.payments.push(id)
  const status = { __typename: 'PaymentInitiationCompleted', id, date }
  return { paymentInitiation: { __typename: 'PaymentInitiation', ...input, id, date, status } }
}

/** Stitch docs: the only failure that its own test environment can simulate. The bank needs its customer at the next query. */
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
