import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { Boundary } from './boundary'

/**
 * What a component throws as it is rendered; null if it throws nothing.
 *
 * It is caught by a boundary, as in a host. An `act` that rejects leaves a flush behind, and where messages are slow, as in WebKit, that
 * one ends the next test's `act` before its time.
 */
export async function refusalOf(ui: ReactNode): Promise<unknown> {
  let thrown: unknown = null
  const onCaught = (error: unknown) => {
    thrown = error
  }
  // React would write what it caught to the console.
  await render(<Boundary onCaught={onCaught}>{ui}</Boundary>, { createRootOptions: { onCaughtError: () => undefined } })
  return thrown
}
