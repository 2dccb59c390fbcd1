'use client'

import { Fragment, memo } from 'react'
import { bestOf } from '../list/health'
import type { BankRow } from '../list/list.types'
import type { BankQuestion } from '../use-bank-picker'
import { BankLogo } from './bank-logo'
import { BankQuestionCard } from './bank-question'
import { usePickerContext } from './picker.context'

interface BankItemProps {
  row: BankRow
  /** The name by which the search found it, if the row does not show it. */
  matched: string | null
  isConnected: boolean
  question: BankQuestion | null
}

/** One bank as a button. Renders an `<li>`. */
export const BankItem = memo(function BankItem({ row, matched, isConnected, question }: BankItemProps) {
  const { messages, format, countryOf, choose } = usePickerContext()
  const health = bestOf(row.ways.map((way) => way.health))
  const notes = [
    row.ways.length > 1 ? messages.severalWays({ count: row.ways.length, format }) : (matched ?? row.listed),
    countryOf(row.country),
  ].filter((note) => note !== null)
  const state = health === 'down' || health === 'degraded' ? messages[health] : null
  return (
    <li data-bck-part="bank-item">
      <button
        type="button"
        data-bck-part="bank"
        data-state={health}
        data-institution={row.key}
        aria-expanded={question === null ? undefined : true}
        onClick={() => choose(row)}
      >
        <BankLogo name={row.name} url={row.logoUrl} />
        <span data-bck-part="bank-lines">
          <span data-bck-part="bank-name" translate="no">
            <bdi>{row.name}</bdi>
          </span>{' '}
          {notes.map((note) => (
            <Fragment key={note}>
              <span data-bck-part="bank-note">
                <bdi>{note}</bdi>
              </span>{' '}
            </Fragment>
          ))}
        </span>
        {(state !== null || isConnected) && (
          <span data-bck-part="bank-state">
            {isConnected && <span data-tone="success">{messages.connected}</span>}{' '}
            {state !== null && <span data-tone={health === 'down' ? 'stop' : 'attention'}>{state}</span>}
          </span>
        )}
      </button>
      {question !== null && <BankQuestionCard question={question} />}
    </li>
  )
})
