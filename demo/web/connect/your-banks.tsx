import { ConnectBanks } from 'bank-connection-kit/connections'
import * as connections from 'bank-connection-kit/connections/messages'
import * as picker from 'bank-connection-kit/picker/messages'
import type { Platform } from '../../shared/demo.types'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'
import { useEnvironment } from './use-environment'
import { useWords } from './use-words'

interface YourBanksProps {
  platform: Exclude<Platform, 'stitch'>
  onChanged: () => void
}

/** The user's banks, and how to connect another: the kit's whole page. */
export function YourBanks({ platform, onChanged }: YourBanksProps) {
  const { basiqOf, store } = useParts()
  const { language } = useAppState(store)
  const { messages, locale } = useWords()
  const words = language === 'zh-Hans' ? 'zhHans' : language
  const { userKey, clock, resume, authorizationMode } = useEnvironment()
  return (
    <div className="connect">
      <ConnectBanks
        {...{ userKey, clock, resume, authorizationMode, locale }}
        aggregator={basiqOf(platform)}
        headingLevel={1}
        messages={connections[words]}
        pickerMessages={picker[words]}
        cardMessages={messages}
        onConnected={onChanged}
        onRemoved={onChanged}
      />
    </div>
  )
}
