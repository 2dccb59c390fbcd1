'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { InstitutionSummary } from '../domain'
import type { BankRow, BankWay } from './list/list.types'
import { rowsOf } from './list/rows'
import { firstRows, sectionsOf, type BankSection } from './list/sections'
import { keyOfSource, type InstitutionsSource } from './list/source'
import { useInstitutions, type Institutions } from './list/use-institutions'
import { indexRows, search } from './search/search'

/** The bank that a user chose. */
export interface BankChoice {
  institution: InstitutionSummary
  /** The bank does not work now, and the user wants to wait for it. */
  isDown: boolean
  /** One of `connectedIds`: lead to that connection, or ask whether it is another login. */
  isConnected: boolean
}

/** `ways`: by which of its logins. `down`: whether to wait for a bank that does not work now. */
export type BankQuestion = { kind: 'ways'; row: BankRow } | { kind: 'down'; row: BankRow; way: BankWay }

export type UseBankPickerOptions = InstitutionsSource & {
  onChoose: (choice: BankChoice) => void
  /** Only banks of this country: ISO 3166-1, two letters. @default all countries */
  country?: string | undefined
  /** Ids of banks that come first while nothing is typed, such as the most used or the last ones. @default [] */
  featuredIds?: readonly string[] | undefined
  /** Ids of banks that the user has connected already. @default [] */
  connectedIds?: readonly string[] | undefined
  /** The order of names, as a BCP 47 tag. @default 'en' */
  locale?: string | undefined
}

export interface BankPickerHandle extends Pick<Institutions, 'status' | 'isStale' | 'reload'> {
  /** What the user has typed. */
  text: string
  setText: (text: string) => void
  /** The rows to draw. */
  sections: readonly BankSection[]
  /** How many banks there are without a search, as far as they are known. */
  size: number
  /** How many banks answer what is typed, as far as they are known: a platform may have more pages. */
  total: number
  /** How many rows `showMore` adds at most; 0 if all are drawn. */
  more: number
  showMore: () => void
  /** What the picker asks before it takes a choice. */
  question: BankQuestion | null
  /** Chooses a row, or one of its ways. If something has to be asked first, it becomes the `question`. */
  choose: (row: BankRow, way?: BankWay) => void
  /** Takes the question back. */
  dismiss: () => void
  isConnected: (row: BankRow) => boolean
}

/** How many rows are drawn at once. A good search makes more of them rare, and each costs time at every letter. */
const PAGE = 50

const NONE: readonly string[] = []

/** What the user has done in the list of one source. */
interface Touched {
  key: string
  text: string
  most: number
  question: BankQuestion | null
}

const untouched = (key: string): Touched => ({ key, text: '', most: PAGE, question: null })

/**
 * A list of banks with a search, without markup.
 *
 * @throws DeveloperError without a `userKey`. A list that cannot be read is `failed` or `offline`, and the developer is told
 */
export function useBankPicker(options: UseBankPickerOptions): BankPickerHandle {
  const { onChoose, country = null, featuredIds = NONE, connectedIds = NONE, locale = 'en' } = options
  const key = keyOfSource(options)
  const [held, hold] = useState(() => untouched(key))
  const now = useMemo(() => (held.key === key ? held : untouched(key)), [held, key])
  const { text, most, question } = now
  const ask = (next: BankQuestion | null) => hold({ ...now, question: next })
  const deferred = useDeferredValue(now)
  const typed = deferred.key === key ? deferred.text : ''
  const institutions = useInstitutions(options, typed, country)
  const { list, isAnswer, hasMore, loadMore } = institutions

  const index = useMemo(() => {
    const rows = rowsOf(list, locale)
    return indexRows(
      country === null ? rows : rows.filter((row) => row.country === null || row.country === country.toUpperCase()),
    )
  }, [list, locale, country])
  // The platform's answer keeps the platform's order.
  const found = useMemo(() => search(index, isAnswer ? '' : typed), [index, isAnswer, typed])
  const sections = useMemo(() => sectionsOf(found, typed.trim() !== '', featuredIds), [found, typed, featuredIds])
  const shown = useMemo(() => firstRows(sections, most), [sections, most])

  const isConnected = (row: BankRow): boolean => row.ways.some(({ id }) => connectedIds.includes(id))
  return {
    status: institutions.status,
    isStale: institutions.isStale,
    reload: institutions.reload,
    text,
    setText: (next) => hold({ ...untouched(key), text: next }),
    sections: shown,
    size: index.length,
    total: found.length,
    more: Math.min(PAGE, Math.max(hasMore ? PAGE : 0, found.length - most)),
    showMore: () => {
      hold({ ...now, most: most + PAGE })
      if (hasMore) loadMore()
    },
    question,
    choose: (row, way) => {
      const chosen = way ?? (row.ways.length === 1 ? row.ways[0] : undefined)
      if (chosen === undefined) return ask({ kind: 'ways', row })
      const isDown = chosen.health === 'down'
      const isAsked = question?.kind === 'down' && question.way.id === chosen.id
      if (isDown && !isAsked) return ask({ kind: 'down', row, way: chosen })
      ask(null)
      onChoose({ institution: chosen.institution, isDown, isConnected: connectedIds.includes(chosen.id) })
    },
    dismiss: () => ask(null),
    isConnected,
  }
}
