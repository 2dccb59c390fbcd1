import type { BankStatus } from './basiq/banks.table'
import type { World } from './basiq/world'

/**
 * Changes the status of a bank's connectors and, if `down` is given, whether data can be fetched.
 * @throws Error for an unknown bank
 */
export function setBankStatus(
  world: World,
  institutionId: string,
  { status, down }: { status: BankStatus; down?: boolean },
): void {
  const found = [...world.banks].filter(([, bank]) => bank.id === institutionId)
  if (found.length === 0) {
    throw new Error(
      `[bank-connection-kit] The sandbox has no bank "${institutionId}". GET /public/connectors lists those that it has.`,
    )
  }
  for (const [key, bank] of found) {
    bank.status = status
    if (down !== undefined) world.setDown(key, down)
  }
}
