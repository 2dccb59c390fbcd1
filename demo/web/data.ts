import { useCallback, useEffect, useState } from 'react'
import type { BankRow, Money, Platform } from '../shared/demo.types'
import { useParts } from './app.context'

const NO_MONEY: Money = { connections: [], accounts: [], transactions: [] }

/** How often the picker hears of a bank's trouble. */
const BANKS_EVERY_MS = 10_000

/** The banks that can be chosen, with how they do; empty until they are known. */
export function useBanks(platform: Platform): readonly BankRow[] {
  const { api } = useParts()
  const [banks, setBanks] = useState<readonly BankRow[]>([])
  useEffect(() => {
    const read = () => void api.banks(platform).then(setBanks, () => undefined)
    read()
    const timer = setInterval(read, BANKS_EVERY_MS)
    return () => clearInterval(timer)
  }, [api, platform])
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
