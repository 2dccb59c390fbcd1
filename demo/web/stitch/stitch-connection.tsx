import { BankConnection, createBankConnection } from 'bank-connection-kit'
import { useState } from 'react'
import { useParts } from '../app.context'
import type { ConnectionProps } from '../connect/connection.props'
import { useEnvironment } from '../connect/use-environment'
import { useWords } from '../connect/use-words'
import type { Flow } from '../flows/flow.types'
import { ArrivedAccounts } from './arrived-accounts'
import { verificationMessages } from './verification.messages'
import { VerificationResult } from './verification-result'

/** A flow with Stitch: the app keeps the connection, so as to show what has arrived on a screen of its own. */
export function StitchConnection({ flow, ...shown }: ConnectionProps) {
  const { aggregatorOf, flows, store } = useParts()
  const environment = useEnvironment()
  const [connection] = useState(() => createBankConnection({ aggregator: aggregatorOf(flow), ...named(flow), ...environment }))
  const words = useWords(flow.details === null ? undefined : verificationMessages)
  if (flow.details === null) {
    return (
      <>
        <BankConnection connection={connection} {...shown} {...words} />
        <ArrivedAccounts connection={connection} connectionId={flow.id} />
      </>
    )
  }
  const changeDetails = () => {
    flows.drop(flow.id)
    store.set({ place: { name: 'verify', details: flow.details } })
  }
  const handlers = { ...shown.handlers, changeDetails, chooseBank: undefined }
  return (
    <>
      <BankConnection connection={connection} {...shown} {...words} handlers={handlers} />
      <VerificationResult connection={connection} />
    </>
  )
}

/** Two new links at one bank are two flows, whatever their request says: each has its own tokens. */
function named({ id, requests: [request] }: Flow) {
  if (request === undefined) throw new Error('A flow has no request.')
  return request.intent === 'create' ? { request, flow: `link-${id}` } : { request }
}
