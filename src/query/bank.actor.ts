import { QueryObserver } from '@tanstack/react-query'
import { fromCallback } from 'xstate'
import type { BankInput, LookNow } from '../machine'
import { POLICY } from '../policy'
import { bankQuery, type BankLook } from './bank.query'
import type { LookParts, PartsOf } from './parts.types'

/** Which bank it is: given, or asked of the platform by the connection. */
async function idOf({ institutionId, connectionId }: BankInput, { aggregator, clock }: LookParts, signal: AbortSignal): Promise<string | null> {
  if (institutionId !== null) return institutionId
  if (connectionId === null || aggregator.institutionOf === undefined) return null
  return aggregator.institutionOf(connectionId, { signal, clock }).catch(() => null)
}

const troubleGap = (failures: number) => Math.min(POLICY.troubleMostMs, POLICY.troubleFirstMs * 2 ** Math.max(0, failures - 1))

/**
 * Looks at a bank's health and abilities. `until-known`: once, and again only while the platform does not answer.
 * `always`: for as long as it runs, as often as the policy says.
 */
export const bankActor = (partsOf: PartsOf, how: 'until-known' | 'always') =>
  fromCallback<LookNow, BankInput>(({ input, sendBack, receive }) => {
    const parts = partsOf(input.instance)
    const { client, clock } = parts
    const ended = new AbortController()
    let observer: QueryObserver<BankLook> | null = null
    let id: string | null = null
    let timer: unknown

    const say = (look: BankLook | null) =>
      sendBack({
        type: 'BANK',
        institutionId: id,
        health: look?.failures === 0 ? (look.institution?.health ?? 'unknown') : 'unknown',
        connectable: look?.institution?.connectable ?? true,
        at: clock.now(),
      })

    const ask = async () => {
      clock.clearTimeout(timer)
      const { data } = (await observer?.refetch({ cancelRefetch: false })) ?? {}
      if (ended.signal.aborted) return
      say(data ?? null)
      // Saying it may have ended this actor.
      if (ended.signal.aborted || observer === null) return
      if (how === 'always') timer = clock.setTimeout(() => void ask(), POLICY.bankStatusEveryMs)
      else if (data && data.failures > 0) timer = clock.setTimeout(() => void ask(), troubleGap(data.failures))
    }

    void idOf(input, parts, ended.signal).then((found) => {
      if (ended.signal.aborted) return
      id = found
      if (id !== null && parts.aggregator.institution) observer = new QueryObserver(client, bankQuery(parts, id))
      void ask()
    })
    receive(() => void ask())

    return () => {
      ended.abort()
      clock.clearTimeout(timer)
      observer?.destroy()
    }
  })
