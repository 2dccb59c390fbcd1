'use client'

import { useId } from 'react'
import type { BankSection } from '../list/sections'
import type { BankPickerHandle } from '../use-bank-picker'
import type { HeadingLevel } from '../../view/view.context'
import { BankItem } from './bank-item'
import { usePickerContext } from './picker.context'

interface SectionProps extends Pick<BankPickerHandle, 'question' | 'isConnected'> {
  section: BankSection
  headingLevel: HeadingLevel
}

function useTitle({ of }: BankSection): string | null {
  const { messages, countryOf } = usePickerContext()
  if (of.kind === 'all') return null
  if (of.kind !== 'country') return messages[of.kind]
  return countryOf(of.country) ?? messages.otherCountries
}

/** Rows under one heading, which is left out if there is only one section. */
export function BankList({ section, headingLevel, question, isConnected }: SectionProps) {
  const id = useId()
  const title = useTitle(section)
  const Heading = `h${headingLevel}` as const
  return (
    <>
      {title !== null && (
        <Heading id={id} data-bck-part="picker-section">
          {title}
        </Heading>
      )}
      <ul data-bck-part="banks" aria-labelledby={title === null ? undefined : id}>
        {section.rows.map(({ row, matched }) => (
          <BankItem
            key={row.key}
            row={row}
            matched={matched}
            isConnected={isConnected(row)}
            question={question?.row.key === row.key ? question : null}
          />
        ))}
      </ul>
    </>
  )
}
