import { useState } from 'react'
import { useParts } from '../app.context'
import { BankSection } from './bank-section'
import { ClockSection } from './clock-section'
import { control } from './control'
import { FaultSection } from './fault-section'
import { LogSection } from './log-section'
import { LoginSection } from './login-section'

const OPEN_KEY = 'fernway-panel'
const startsOpen = (): boolean => (sessionStorage.getItem(OPEN_KEY) ?? String(innerWidth >= 1100)) === 'true'

/** For the developer who looks at the kit: no part of the app, and it looks like none. */
export function Panel({ onChanged }: { onChanged: () => void }) {
  const { store } = useParts()
  const [isOpen, setOpen] = useState(startsOpen)

  const turn = () => {
    sessionStorage.setItem(OPEN_KEY, String(!isOpen))
    setOpen(!isOpen)
  }
  const reset = async () => {
    await control('reset')
    store.clear()
    location.assign('/')
  }

  return (
    <aside className="panel" aria-label="Sandbox controls" data-open={isOpen}>
      <header>
        <button type="button" aria-expanded={isOpen} onClick={turn}>
          Sandbox controls
        </button>
        {isOpen && (
          <button type="button" onClick={() => void reset()}>
            Begin anew
          </button>
        )}
      </header>
      {isOpen && (
        <div className="panel-body">
          <LoginSection />
          <ClockSection />
          <BankSection onChanged={onChanged} />
          <FaultSection />
          <LogSection />
        </div>
      )}
    </aside>
  )
}
