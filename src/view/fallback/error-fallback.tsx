'use client'

import { Component, type ReactNode } from 'react'
import { appearanceRef, schemeOf } from '../appearance'
import { Button } from '../button/button'
import type { PresentationProps } from '../connection-view/connection-view'
import { reactCheck } from './one-react.notice'

export interface ErrorFallbackProps {
  presentation: PresentationProps
  /** Called once for every caught error. */
  onError: ((error: unknown) => void) | undefined
  children: ReactNode
}

/** Draws a screen without any of the parts that may have failed. If a page has two copies of React, hooks are among them. */
function Fallback({ presentation, onRetry }: { presentation: PresentationProps; onRetry: () => void }) {
  const { messages, headingLevel = 2, dir, className, appearance } = presentation
  const Heading = `h${headingLevel}` as const
  return (
    <section
      ref={appearanceRef(appearance)}
      data-bck-part="root"
      data-state="fallback"
      data-tone="stop"
      data-bck-scheme={schemeOf(appearance)}
      dir={dir ?? messages.dir}
      lang={messages.locale}
      className={className}
      role="alert"
    >
      <div data-bck-part="container">
        <div data-bck-part="panel">
          <Heading data-bck-part="heading">{messages.fallback.heading}</Heading>
          <p data-bck-part="body">{messages.fallback.body}</p>
          <div data-bck-part="actions">
            <Button kind="primary" name="reload" onPress={onRetry}>
              {messages.actions.reload}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}

/**
 * Wraps a whole flow. If rendering throws, people see a calm screen with a way on, and never a blank. The error
 * still reaches the page's own handlers.
 */
export class ErrorFallback extends Component<ErrorFallbackProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    reactCheck?.(error)
    if (this.props.onError) this.props.onError(error)
    else globalThis.reportError(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <Fallback presentation={this.props.presentation} onRetry={() => this.setState({ failed: false })} />
  }
}
