import { useState } from 'react'
import { useParts } from './app.context'
import { BankPicker } from './connect/bank-picker'
import { ConnectPage } from './connect/connect-page'
import { useBanks, useMoney } from './data'
import { useAppState } from './flows/store'
import { Overview } from './overview/overview'
import { Panel } from './panel/panel'
import { Toast } from './shell/toast'
import { TopBar } from './shell/top-bar'

/** Fernway: the app at the left, and apart from it what moves the simulated world. */
export function App() {
  const { store, flows } = useParts()
  const { place, flows: all, version } = useAppState(store)
  const banks = useBanks()
  const { money, reload } = useMoney()
  const [toast, setToast] = useState<string | null>(null)
  const flow = place.name === 'flow' ? all.find(({ id }) => id === place.id) : undefined
  const shared = { banks, money, onChanged: reload, onToast: setToast }

  return (
    <div className="frame">
      <div className="app">
        <TopBar banks={banks} />
        <main>
          {flow && <ConnectPage key={flow.id} flow={flow} {...shared} />}
          {!flow && place.name === 'banks' && (
            <BankPicker
              banks={banks}
              version={version}
              onChoose={(institutionId) => flows.begin({ intent: 'create', institutionId })}
            />
          )}
          {!flow && place.name !== 'banks' && <Overview {...shared} />}
        </main>
        <Toast text={toast} onDone={() => setToast(null)} />
      </div>
      <Panel onChanged={reload} />
    </div>
  )
}
