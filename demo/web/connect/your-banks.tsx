import { ConnectBanks } from 'bank-connection-kit/connections'
import type { Platform } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'
import { listWords, pickerWords } from './banks.messages'
import { useEnvironment } from './use-environment'
import { useWords } from './use-words'

interface YourBanksProps {
  platform: Platform
  onChanged: () => void
}

/** The user's banks, and how to connect another: the kit's whole page. */
export function YourBanks({ platform, onChanged }: YourBanksProps) {
  const { bankListOf, store } = useParts()
  const { language } = useAppState(store)
  const { messages, locale } = useWords()
  const { userKey, clock, resume, authorizationMode } = useEnvironment()
  return (
    <div className="connect">
      <ConnectBanks
        {...{ userKey, clock, resume, authorizationMode, locale }}
        aggregator={bankListOf(platform)}
        headingLevel={1}
        messages={listWords[language]}
        pickerMessages={pickerWords[language]}
        cardMessages={messages}
        onConnected={onChanged}
        onRemoved={onChanged}
      />
    </div>
  )
}
