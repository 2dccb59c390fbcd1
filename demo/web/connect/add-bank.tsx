import { BankPicker } from 'bank-connection-kit/picker'
import type { Money, Platform } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'
import { pickerWords } from './banks.messages'
import { useWords } from './use-words'

interface AddBankProps {
  platform: Platform
  money: Money | null
  onToast: (text: string) => void
}

/** Where a new connection begins: the kit's picker, and what only the app can say. */
export function AddBank({ platform, money, onToast }: AddBankProps) {
  const { bankListOf, flows, session, store } = useParts()
  const { language } = useAppState(store)
  const { locale } = useWords()
  const begin = (institutionId?: string) => flows.begin({ intent: 'create', institutionId })
  return (
    <div className="connect">
      <BankPicker
        aggregator={bankListOf(platform)}
        userKey={session.userKey}
        headingLevel={1}
        locale={locale}
        messages={pickerWords[language]}
        connectedIds={money?.connections.map((connection) => connection.institutionId)}
        onChoose={({ institution }) => begin(institution.id)}
        onBankMissing={(typed) => onToast(`A page about ${typed || 'banks that are missing'} would open here.`)}
      />
      {platform === 'basiq-3' && (
        <button type="button" className="wide" onClick={() => begin()}>
          Connect several banks at once
        </button>
      )}
      <p className="fine" lang="en" dir="ltr">
        You’ll sign in with your bank. Fernway can see your balances and transactions. It cannot move money.
      </p>
    </div>
  )
}
