'use client'

import { useRef, useState } from 'react'
import { BankPicker, type BankPickerProps } from '../../picker'
import { keyOfSource } from '../../picker/list/source'
import { useConnections } from '../use-connections'
import { ListSection } from '../view/list-section'
import type { ConnectionListProps } from '../connection-list'
import { useFocusMoves } from './use-focus-moves'

export interface ConnectBanksProps
  extends Omit<ConnectionListProps, 'onConnect'>, Pick<BankPickerProps, 'country' | 'featuredIds' | 'onBankMissing'> {
  /**
   * The words of the list of banks: a catalogue of `bank-connection-kit/picker/messages`, or single texts to replace in English.
   * @default English
   */
  pickerMessages?: BankPickerProps['messages']
}

const HEADING = "[data-bck-part='heading']"
const CONNECT = "[data-action='connect']"
const nameOf = (id: string): string => `[data-connection='${id}'] [data-bck-part='connection-name']`

function Page(props: ConnectBanksProps) {
  const { aggregator, userKey, queryClient, country, featuredIds, onBankMissing, pickerMessages, ...shown } = props
  const { locale, dir, headingLevel, appearance, className } = shown
  const list = useConnections(props)
  const [isChoosing, choose] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const focus = useFocusMoves(root)

  const goTo = (next: 'picker' | 'list', target: string) => {
    choose(next === 'picker')
    focus(target)
  }
  const onConnect = () => {
    if (aggregator.institutions !== undefined) return goTo('picker', HEADING)
    focus(nameOf(list.connect(null)))
  }
  return (
    <div ref={root} className={className}>
      {isChoosing ? (
        <BankPicker
          {...{ aggregator, userKey, queryClient, country, featuredIds, onBankMissing, locale, dir, headingLevel, appearance }}
          connectedIds={list.rows.flatMap(({ bank }) => bank.id ?? [])}
          messages={pickerMessages}
          onChoose={({ institution }) => goTo('list', nameOf(list.connect(institution)))}
          onBack={() => goTo('list', CONNECT)}
        />
      ) : (
        <ListSection
          {...shown}
          className={undefined}
          list={list}
          onConnect={onConnect}
          handlers={{ chooseBank: onConnect, ...props.handlers }}
        />
      )}
    </div>
  )
}

/**
 * The whole page of a user's banks: their list, the picker behind "Connect a bank", and the card of a new connection in a row of its own. Needs
 * `bank-connection-kit/picker.css` and `bank-connection-kit/connections.css`. Renders a `<div>`.
 *
 * @throws DeveloperError if `userKey` is empty
 */
export function ConnectBanks(props: ConnectBanksProps) {
  return <Page key={keyOfSource(props)} {...props} />
}
