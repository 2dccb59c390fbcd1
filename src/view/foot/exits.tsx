'use client'

import { useId, useMemo, type ReactElement } from 'react'
import type { ActionName } from '../../messages/messages.types'
import { labelOf } from '../actions-row/action-button'
import { NotifyButton } from '../actions-row/notify-button'
import type { ViewContextValue } from '../view.context'
import { createWords } from '../words/create-words'

/** The ways out that are easily confused, each with its description. */
const MEANS = { leave: 'leaveMeans', cancel: 'cancelMeans' } as const

const hasMeaning = (name: ActionName): name is keyof typeof MEANS => name in MEANS

type Way = readonly [name: ActionName, label: string]

/**
 * The quiet ways out; null if there is none. If both leaving and giving up are there, each has a description.
 *
 * Every card has them, and most news leaves them as they are. Then they stay the same element, so that React need not hold them twice.
 */
export function useExits(context: ViewContextValue, names: readonly ActionName[]): ReactElement | null {
  const { args, actions, messages, dir, components } = context
  const { bank } = args
  const id = useId()
  const shown = JSON.stringify(names.map((name): Way => [name, labelOf(context, name)]))
  return useMemo(() => {
    const ways = JSON.parse(shown) as readonly Way[]
    if (ways.length === 0) return null
    const words = createWords(bank, messages.dir, dir)
    const { Button } = components
    const alike = ways.map(([name]) => name).filter(hasMeaning)
    const described = alike.length > 1 ? alike : []
    const idOf = (name: ActionName) => (described.some((each) => each === name) ? `${id}-${name}` : undefined)
    const button = ([name, label]: Way) =>
      name === 'notify' ? (
        <NotifyButton key={name} kind="quiet" />
      ) : (
        <Button key={name} kind="quiet" name={name} onPress={actions[name]} describedBy={idOf(name)}>
          {words(label)}
        </Button>
      )
    const meaning = (name: keyof typeof MEANS) => (
      <span key={`${name} means`} id={idOf(name)} hidden>
        {messages.actions[MEANS[name]]}
      </span>
    )
    return <div data-bck-part="exits">{[...ways.map(button), ...described.map(meaning)]}</div>
  }, [shown, bank, messages, dir, actions, components, id])
}
