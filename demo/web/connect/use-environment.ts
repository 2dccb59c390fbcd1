import type { BankConnectionOptions } from 'bank-connection-kit'
import { useMemo } from 'react'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'

/** What every flow of this app is followed with. */
export function useEnvironment(): Pick<BankConnectionOptions, 'userKey' | 'clock' | 'onEvent' | 'resume' | 'authorizationMode'> {
  const { session, clock, store, onEvent } = useParts()
  const { visitIn } = useAppState(store)
  const { userKey } = session
  return useMemo(
    () => ({ userKey, clock, onEvent, resume: { storage: 'local' }, authorizationMode: visitIn }),
    [clock, onEvent, userKey, visitIn],
  )
}
