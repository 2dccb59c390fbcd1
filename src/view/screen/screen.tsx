'use client'

import { useId } from 'react'
import { BankHeader } from '../bank-header/bank-header'
import { Journey } from '../journey/journey'
import { useViewContext, type ScreenProps } from '../view.context'
import { corner } from './corner'

/**
 * The frame that stays while states change: bank, journey, heading, body. There is one heading for each phase, and focus moves to
 * it if the focused element is gone.
 */
export function Screen({ children }: ScreenProps) {
  const context = useViewContext()
  const { view, text, words, headingLevel } = context
  const bodyId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <div data-bck-part="panel" aria-busy={view.activity === 'busy'}>
      <BankHeader>{corner(context)}</BankHeader>
      <Journey />
      <div data-bck-part="prompt">
        <Heading data-bck-part="heading" tabIndex={-1} aria-describedby={bodyId}>
          {words(text.heading)}
        </Heading>
        <p data-bck-part="body" id={bodyId}>
          {words(text.body)}
        </p>
      </div>
      <div data-bck-part="content">{children}</div>
    </div>
  )
}
