import { BankConnection, BankConnections } from 'bank-connection-kit'
import { useParts } from '../app.context'
import type { ConnectionProps } from './connection.props'
import { useEnvironment } from './use-environment'
import { useWords } from './use-words'

/** One card, or one for each bank that came out of one consent. */
export function BasiqConnection({ flow, ...shown }: ConnectionProps) {
  const { aggregatorOf } = useParts()
  const shared = { aggregator: aggregatorOf(flow), ...useEnvironment(), ...shown, ...useWords() }
  const [only] = flow.requests
  if (flow.platform === 'basiq-3' && only?.intent === 'create') return <BankConnections requests={flow.requests} {...shared} />
  return only && <BankConnection request={only} {...shared} />
}
