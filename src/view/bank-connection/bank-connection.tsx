'use client'

import { useBankConnection, type UseBankConnectionOptions } from '../../controller'
import { ConnectionView, type PresentationProps } from '../connection-view/connection-view'
import { ErrorFallback } from '../fallback/error-fallback'
import type { Announcer } from '../live-region/announcer'

/** How a component is drawn, beside what it follows. */
export interface DrawnProps extends PresentationProps {
  /** Told when drawing failed and the calm last resort stands there; default: the page's own error handlers. */
  onError?: ((error: unknown) => void) | undefined
  /** Where changes are said aloud, for several flows with one voice; default: a live region of its own. */
  announcer?: Announcer | undefined
}

export type BankConnectionProps = UseBankConnectionOptions & DrawnProps

function Followed(props: BankConnectionProps) {
  const { view, actions, connection } = useBankConnection(props)
  const { messages, locale, dir, headingLevel, appearance, components, formElement, className, announcer } = props
  const presentation = { messages, locale, dir, headingLevel, appearance, components, formElement, className, announcer }
  return (
    <ConnectionView
      // Nothing that one user typed or saw is carried over to the next.
      key={`${connection.userKey} ${connection.aggregator.name} ${connection.flow}`}
      view={view}
      actions={actions}
      clock={connection.clock}
      returnedFromRedirect={connection.returnedFromRedirect}
      {...presentation}
    />
  )
}

/**
 * Follows a bank connection and always shows one honest screen: what is happening, whose turn it is, what to do next.
 *
 * Give it a `userKey`, an `aggregator` and a `request`, or a `connection` that outlives it. Renders a `<section>`.
 */
export function BankConnection(props: BankConnectionProps) {
  return (
    <ErrorFallback presentation={props} onError={props.onError}>
      <Followed {...props} />
    </ErrorFallback>
  )
}
