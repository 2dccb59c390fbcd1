import { useRef, useState } from 'react'
import { basiq } from 'bank-connection-kit/basiq'
import { AttentionBanner, ConnectBanks } from 'bank-connection-kit/connections'
import 'bank-connection-kit/styles.css'
import 'bank-connection-kit/picker.css'
import 'bank-connection-kit/connections.css'

// Only a sandbox needs `apiUrl`.
const aggregator = basiq({ server: '/api/bank', version: '2.1', apiUrl: import.meta.env.VITE_BASIQ_URL })
const resume = { storage: 'local' } as const

/** The banner for the top of each page, and the page of the user's banks in a dialog. */
export function YourBanks({ userId }: { userId: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <AttentionBanner userKey={userId} aggregator={aggregator} resume={resume} onOpen={open} />
      <button onClick={open}>Your banks</button>
      <dialog ref={dialog} onClose={() => setIsOpen(false)} aria-label="Your banks">
        {isOpen && <ConnectBanks userKey={userId} aggregator={aggregator} resume={resume} className="banks" />}
      </dialog>
    </>
  )
}
