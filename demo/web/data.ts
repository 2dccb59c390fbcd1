import { useCallback, useEffect, useState } from 'react'
import type { BankRow, Money, Platform } from '../shared/demo.types'
import { useParts } from './app.context'

const NO_MONEY: Money = { connections: [], accounts: [], transactions: [] }

/** The names and the logos of the banks; empty until they are known. */
export function useBanks(platform: Platform): readonly BankRow[] {
  const { api } = useParts()
  const [banks, setBanks] = useState<readonly BankRow[]>([])
  useEffect(() => void api.banks(platform).then(setBanks, () => undefined), [api, platform])
  return banks
}

/** The user's money, and how to read it again; null until it is known. */
export function useMoney(platform: Platform): { money: Money | null; reload: () => void } {
  const { api } = useParts()
  const [money, setMoney] = useState<Money | null>(null)
  const reload = useCallback(
    () => void api.money(platform).then(setMoney, () => setMoney((known) => known ?? NO_MONEY)),
    [api, platform],
  )
  useEffect(reload, [reload])
  return { money, reload }
}
