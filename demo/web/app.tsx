import { useState } from 'react'
import type { Platform } from '../shared/demo.types'
import { useParts } from './app.context'
import { AddBank } from './connect/add-bank'
import { ConnectPage } from './connect/connect-page'
import { useBanks, useMoney } from './data'
import { useAppState } from './flows/store'
import { InboxPage } from './inbox/inbox-page'
import { useInbox } from './inbox/use-inbox'
import { Overview } from './overview/overview'
import { useLanguage } from './use-language'
import { Panel } from './panel/panel'
import { Toast } from './shell/toast'
import { TopBar } from './shell/top-bar'
import { YourBanks } from './connect/your-banks'
import { VerifyPage } from './stitch/verify-page'

/** Fernway: the app at the left, and apart from it what moves the simulated world. */
export function App() {
  const { store } = useParts()
  const { platform } = useAppState(store)
  // Another platform has other banks and other money: nothing of the one before is kept.
  return <Fernway key={platform} platform={platform} />
}

function Fernway({ platform }: { platform: Platform }) {
  const { store, flows } = useParts()
  const { place, flows: all, visitIn, language } = useAppState(store)
  const banks = useBanks(platform)
  const { money, reload } = useMoney(platform)
  const inbox = useInbox()
  useLanguage(language)
  const [toast, setToast] = useState<string | null>(null)
  const flow = place.name === 'flow' ? all.find(({ id }) => id === place.id) : undefined
  const shared = { banks, money, onChanged: reload, onToast: setToast }

  const page = () => {
    if (flow) return <ConnectPage key={`${flow.id} ${visitIn}`} flow={flow} {...shared} />
    if (place.name === 'inbox') return <InboxPage {...inbox} banks={banks} onChanged={reload} />
    if (place.name === 'verify') return <VerifyPage known={place.details} onVerify={flows.verify} />
    if (place.name === 'your-banks') return <YourBanks platform={platform} onChanged={reload} />
    if (place.name === 'banks') return <AddBank platform={platform} money={money} onToast={setToast} />
    return <Overview platform={platform} {...shared} />
  }

  return (
    <div className="frame">
      <div className="app">
        <TopBar banks={banks} platform={platform} messages={inbox.messages} />
        <main>{page()}</main>
        <Toast text={toast} onDone={() => setToast(null)} />
      </div>
      <Panel platform={platform} onChanged={reload} />
    </div>
  )
}
