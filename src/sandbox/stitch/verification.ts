import type { Asking } from './asking'
import { nothingKnown, noSuchAccount, numberScenarios, type VerificationOutcome } from './numbers.table'
import { strike } from './rules'
import { badInput, bankUnavailable, StitchError } from './stitch-error'
import { verifiedDetails } from './verification.view'
import type { VerificationInput } from './verification.types'

/** The bank if none is named. */
const ANY_BANK = 'fnb'
/** How long a bank's answer is kept for the same query, in milliseconds. */
const KEPT_MS = 24 * 3_600_000

/**
 * Stitch docs: real-time banks answer within about 2 minutes, batch banks within 20 to 120. Until then the answer is RESULT_PENDING,
 * and the client has to send the same query again.
 */
export function verifyAccount(input: VerificationInput, asking: Asking): unknown {
  checkInput(input)
  const { world } = asking
  const bankId = input.bankId ?? ANY_BANK
  const bank = world.banks.get(bankId)
  if (bank?.status?.financialData === 'unavailable') throw bankUnavailable()
  if (isWaiting(asking, bank?.verifiesInMs ?? 0)) throw new StitchError({ code: 'RESULT_PENDING' })
  strike(
    world.numberRules.get(input.accountNumber) ?? [],
    { field: 'Client.verifyBankAccountDetails', link: null, bankId, account: null, page: null },
    asking,
  )
  return verifiedDetails(input, bank?.verifiesInMs === null ? nothingKnown : outcomeOf(input))
}

function isWaiting({ world, operationKey }: Asking, takesMs: number): boolean {
  const now = world.clock.now()
  const firstAt = world.verifications.get(operationKey)
  const known = firstAt !== undefined && now - firstAt < takesMs + KEPT_MS ? firstAt : now
  world.verifications.set(operationKey, known)
  return now - known < takesMs
}

function outcomeOf({ accountNumber }: VerificationInput): VerificationOutcome {
  return numberScenarios.find(({ name }) => name === accountNumber)?.outcome ?? noSuchAccount
}

/** Stitch docs: each of the two holders, and each of the three documents, excludes the others. */
function checkInput({ accountNumber, accountHolder: { individual, business } }: VerificationInput): void {
  if (!/^\d{5,20}$/.test(accountNumber)) throw badInput('accountNumber must be digits')
  if ((individual ?? null) === null && (business ?? null) === null) throw badInput('accountHolder must be individual or business')
  if (individual && business) throw badInput('accountHolder must be either individual or business')
  if (individual && Object.values(individual.identifyingDocument).filter((each) => each !== null).length !== 1) {
    throw badInput('identifyingDocument must be exactly one document')
  }
}
