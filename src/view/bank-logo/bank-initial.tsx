import { ICONS } from '../icons/icons'

const initialOf = (name: string | null): string | null => /[\p{L}\p{N}]/u.exec(name ?? '')?.[0]?.toLocaleUpperCase() ?? null

/** What stands for a bank without a picture. The name beside it says the same, so it is not read out. Renders a `<span>`. */
export function BankInitial({ name }: { name: string | null }) {
  return (
    <span data-bck-part="bank-logo" data-state="initial" aria-hidden="true" translate="no">
      {initialOf(name) ?? ICONS.bank}
    </span>
  )
}
