import { useRef, useState } from 'react'
import { ConnectBank } from './connect-bank'

/** The card is mounted while the dialog is open. Escape closes it, and the flow ends with the component. */
export function ConnectInDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button onClick={open}>Connect a bank</button>
      <dialog ref={dialog} onClose={() => setIsOpen(false)} aria-label="Connect a bank">
        {isOpen && <ConnectBank bankId="AU00000" />}
      </dialog>
    </>
  )
}
