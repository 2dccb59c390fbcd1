'use client'

import type { ReactElement } from 'react'
import { useBankConnection, type UseBankConnectionOptions } from '../../controller'
import { queryCheck } from '../../controller/one-query.notice'
import { ConnectionView, type PresentationProps } from '../connection-view/connection-view'
import { ErrorFallback } from '../fallback/error-fallback'
import type { Announcer } from '../live-region/announcer'

/** How a component is drawn. */
export interface DrawnProps extends PresentationProps {
  /**
   * Called if rendering failed and the fallback is shown.
   * @default the page's own error handlers
   */
  onError?: ((error: unknown) => void) | undefined
  /**
   * One live region for several flows.
   * @default a live region of its own
   */
  announcer?: Announcer | undefined
}

export type BankConnectionProps = UseBankConnectionOptions & DrawnProps

function Followed(props: BankConnectionProps) {
  const { view, actions, connection } = useBankConnection(props)
  return (
    <ConnectionView
      // A new user gets a new tree, so nothing of the last user stays.
      key={[connection.userKey, connection.aggregator.name, connection.aggregator.identity, connection.flow].join(' ')}
      {...props}
      view={view}
      actions={actions}
      clock={connection.clock}
      returnedFromRedirect={connection.returnedFromRedirect}
    />
  )
}

/** A function and not a component: one more component in each card takes memory. */
export const drawConnection = (props: BankConnectionProps): ReactElement => (
  <ErrorFallback ref={queryCheck} presentation={props} onError={props.onError}>
    <Followed {...props} />
  </ErrorFallback>
)

/**
 * Follows a bank connection and always shows one honest screen: what is happening, whose turn it is, and what to do next.
 *
 * Pass a `userKey`, an `aggregator` and a `request`, or a `connection` that outlives it. Renders a `<section>`.
 */
export function BankConnection(props: BankConnectionProps) {
  return drawConnection(props)
}
