import { useState, useSyncExternalStore } from 'react'
import { BankConnection, type PresentationProps } from '../../src/view'
import { ClockBar } from './clock-bar'
import './flow.css'
import type { FlowWorld } from './flow-world'

/** What stands for the platform's page while the user is there. */
function AtTheBank({ bankPage, atBank }: FlowWorld) {
  const address = useSyncExternalStore(bankPage.subscribe, bankPage.address)
  if (address === null) return null
  return (
    <section className="bank-page" aria-label="The other window">
      <p>This stands for the window in which {address.host} asks for consent.</p>
      <button
        type="button"
        onClick={() => {
          atBank()
          bankPage.comeBack()
        }}
      >
        Agree and go back
      </button>
      <button type="button" onClick={bankPage.comeBack}>
        Go back without it
      </button>
    </section>
  )
}

export interface FlowProps extends PresentationProps {
  /** Makes a world in which nothing has happened yet. */
  make: () => FlowWorld
  /** The world that the story begins in. */
  first: FlowWorld
}

/** One whole journey on the sandbox, with its clock below it. */
export function Flow({ make, first, ...presentation }: FlowProps) {
  const [{ world, round }, setTurn] = useState({ world: first, round: 0 })
  return (
    <>
      <BankConnection key={round} {...world.props} {...presentation} />
      <AtTheBank {...world} />
      <ClockBar key={`clock ${round}`} clock={world.clock} onStartOver={() => setTurn({ world: make(), round: round + 1 })} />
    </>
  )
}
