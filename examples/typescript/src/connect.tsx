import { BankConnection, createBankConnection, useBankConnection, type Aggregator } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { connectionMachine } from 'bank-connection-kit/machine'
import { af } from 'bank-connection-kit/messages/af'
import { handBack } from 'bank-connection-kit/return'
import { createSandbox } from 'bank-connection-kit/sandbox'
import { serveSandbox } from 'bank-connection-kit/sandbox/node'
import { linkedAccounts, stitch } from 'bank-connection-kit/stitch'
import { connected, scriptedAggregator } from 'bank-connection-kit/testing'
import 'bank-connection-kit/styles.css'
import 'bank-connection-kit/styles.unlayered.css'

const sandbox = createSandbox()
export const served = (): Promise<{ origin: string }> => serveSandbox(sandbox)
export const first: Aggregator = basiq({ version: '2.1', userId: 'user-1', fetch: (input, init) => sandbox.fetch(input, init) })
export const second: Aggregator = stitch({
  execute: async () => ({}),
  operation: linkedAccounts({ key: 'accounts' }),
  renewSession: async () => 'renewed',
  redirectUri: 'https://app.example/accounts',
})

export function Connect({ connectionId }: { connectionId: string }) {
  const request = { intent: 'refresh', connectionId } as const
  const { view, actions } = useBankConnection({ userKey: 'user-1', aggregator: first, request })
  if (view.can.start) return <button onClick={actions.start}>Refresh</button>
  return (
    <BankConnection
      userKey="user-1"
      aggregator={second}
      request={request}
      messages={af}
      onConnected={(news) => {
        // A callback's news has the declared type, and no other: this line must fail where `any` has crept in.
        // @ts-expect-error an id is no number
        const id: number = news.connectionId
        console.log(id)
      }}
    />
  )
}

export const bank = scriptedAggregator({ reading: connected() })
export const headless = createBankConnection({
  userKey: 'user-1',
  aggregator: bank,
  request: { intent: 'create', institutionId: 'bank-1' },
})
export const back: Promise<'taken' | 'alone'> = handBack()
export const states = Object.keys(connectionMachine.config.states ?? {})
