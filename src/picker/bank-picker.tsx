'use client'

import { useId, useMemo } from 'react'
import { schemeOf, useRoot, type Appearance } from '../view/appearance'
import { Button } from '../view/button/button'
import type { HeadingLevel } from '../view/view.context'
import { useLatest } from '../controller/use-latest'
import { keyOfSource } from './list/source'
import { useBankPicker, type BankPickerHandle, type UseBankPickerOptions } from './use-bank-picker'
import { PickerBody } from './view/picker-body'
import { PickerProvider, type PickerContextValue } from './view/picker.context'
import { SearchField } from './view/search-field'
import { statusTextOf } from './view/status-text'
import { StatusLine } from './view/status-line'
import { usePickerPresentation } from './view/use-presentation'
import { useRowFocus } from './view/use-row-focus'
import type { PickerMessageOverrides } from './words/picker.messages'

export type BankPickerProps = UseBankPickerOptions & {
  /** Called if the user wants to go back to where they came from. Without it there is no such button. */
  onBack?: (() => void) | undefined
  /** Called if the user's bank is not listed. Without it there is no such button. */
  onBankMissing?: ((typed: string) => void) | undefined
  /**
   * A catalogue of `bank-connection-kit/picker/messages`, or single texts to replace in English.
   * @default English
   */
  messages?: PickerMessageOverrides | undefined
  /** @default the catalogue's */
  dir?: 'ltr' | 'rtl' | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  appearance?: Appearance | undefined
  className?: string | undefined
}

/** Below this, a search field is longer to read than the list. */
const FEW_BANKS = 12

/** What rows share: the same object while the user types. */
function usePickerContextValue(picker: BankPickerHandle, props: BankPickerProps): PickerContextValue {
  const { messages, format, countryName } = usePickerPresentation(props.messages, props.locale)
  const latest = useLatest(picker)
  const countries = new Set(picker.sections.flatMap(({ rows }) => rows.map(({ row }) => row.country)))
  const isSeveral = countries.size > 1
  return useMemo(
    () => ({
      messages,
      format,
      countryOf: (country) => (country === null || !isSeveral ? null : countryName(country)),
      choose: (row, way) => latest.current.choose(row, way),
      dismiss: () => latest.current.dismiss(),
    }),
    [messages, format, countryName, isSeveral, latest],
  )
}

/** Lets the user choose a bank: a search field over a list. Needs `bank-connection-kit/picker.css`. Renders a `<section>`. */
export function BankPicker(props: BankPickerProps) {
  return <Picker key={keyOfSource(props)} {...props} />
}

function Picker(props: BankPickerProps) {
  const { headingLevel = 2, onBankMissing } = props
  const picker = useBankPicker(props)
  const context = usePickerContextValue(picker, props)
  const { messages, format } = context
  const rowCount = picker.sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const { root, ref } = useRoot(props.appearance)
  const focus = useRowFocus(root, rowCount)
  const id = useId()
  const Heading = `h${headingLevel}` as const
  const isSearched = picker.text !== '' || picker.size >= FEW_BANKS
  return (
    <section
      ref={ref}
      data-bck-part="root"
      data-tone={picker.status === 'failed' ? 'stop' : 'plain'}
      data-bck-scheme={schemeOf(props.appearance)}
      dir={props.dir ?? messages.dir}
      lang={messages.locale}
      aria-labelledby={id}
      className={props.className}
    >
      <PickerProvider value={context}>
        <div data-bck-part="container">
          <div data-bck-part="panel" role="search" aria-labelledby={id}>
            <Heading id={id} data-bck-part="heading" tabIndex={-1}>
              {messages.heading}
            </Heading>
            {isSearched && <SearchField text={picker.text} onType={picker.setText} onLeave={focus.leaveField} />}
            <StatusLine
              text={statusTextOf(picker, messages, format)}
              isTyped={picker.text.trim() !== ''}
              isNothing={picker.total === 0}
            />
            <PickerBody
              picker={picker}
              headingLevel={Math.min(6, headingLevel + 1) as HeadingLevel}
              onMore={() => {
                focus.awaitRows()
                picker.showMore()
              }}
            />
            {onBankMissing !== undefined && (
              <Button kind="quiet" name="bank-missing" onPress={() => onBankMissing(picker.text.trim())}>
                {messages.notHere}
              </Button>
            )}
            {props.onBack !== undefined && (
              <Button kind="quiet" name="back" onPress={props.onBack}>
                {messages.back}
              </Button>
            )}
          </div>
        </div>
      </PickerProvider>
    </section>
  )
}
