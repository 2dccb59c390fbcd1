import { useState } from 'react'
import type { Platform } from '../../shared/demo.types'
import { PLATFORM } from '../../shared/platform'
import { useParts } from '../app.context'
import { BankSection } from './bank-section'
import { ClockSection } from './clock-section'
import { ConsentSection } from './consent-section'
import { control } from './control'
import { FaultSection } from './fault-section'
import { FollowerSection } from './follower-section'
import { LogSection } from './log-section'
import { LoginSection } from './login-section'
import { PlatformSection } from './platform-section'
import { StitchBankSection } from './stitch-bank-section'
import { StitchSection } from './stitch-section'
import { UserSection } from './user-section'
import { WebhookSection } from './webhook-section'

const OPEN_KEY = 'fernway-panel'
const startsOpen = (): boolean => (sessionStorage.getItem(OPEN_KEY) ?? String(innerWidth >= 1100)) === 'true'

/** For the developer who looks at the kit: no part of the app, and it looks like none. */
export function Panel({ platform, onChanged }: { platform: Platform; onChanged: () => void }) {
  const { store } = useParts()
  const [isOpen, setOpen] = useState(startsOpen)

  const turn = () => {
    sessionStorage.setItem(OPEN_KEY, String(!isOpen))
    setOpen(!isOpen)
  }
  const reset = async () => {
    await control('reset')
    store.clear()
    location.assign(`/?${PLATFORM}=${platform}`)
  }

  return (
    <aside className="panel" aria-label="Sandbox controls" data-open={isOpen} lang="en" dir="ltr">
      <header>
        <button type="button" aria-expanded={isOpen} onClick={turn}>
          Sandbox controls
        </button>
        {isOpen && (
          <button type="button" onClick={() => void reset()}>
            Start over
          </button>
        )}
      </header>
      {isOpen && (
        <div className="panel-body">
          <PlatformSection platform={platform} />
          {platform === 'stitch' ? <StitchSection onChanged={onChanged} /> : <LoginSection />}
          {platform !== 'basiq-2.1' && <ConsentSection platform={platform} onChanged={onChanged} />}
          <UserSection />
          <ClockSection />
          <FollowerSection />
          {platform === 'stitch' ? <StitchBankSection /> : <BankSection onChanged={onChanged} />}
          {platform !== 'stitch' && <WebhookSection platform={platform} />}
          <FaultSection key={platform} platform={platform} />
          <LogSection />
        </div>
      )}
    </aside>
  )
}
