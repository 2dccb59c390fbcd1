import type { BankConnectionOptions } from 'bank-connection-kit'
import { useMemo } from 'react'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'

/** What every flow of this app is followed with. */
export function useEnvironment(): Pick<BankConnectionOptions, 'clock' | 'onEvent' | 'resume' | 'authorizationMode'> {
  const { session, clock, store, onEvent } = useParts()
  const { visitIn } = useAppState(store)
  const { userKey } = session
  return useMemo(
    () => ({ clock, onEvent, resume: { storage: 'local', userKey }, authorizationMode: visitIn }),
    [clock, onEvent, userKey, visitIn],
  )
}
