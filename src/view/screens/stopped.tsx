'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { TodoList } from '../todo-list/todo-list'

/** The kit cannot go on: the user has to do something at the bank, or the bank or the data is not available. It says what is possible. */
export function StoppedScreen({ view }: { view: ViewOf<'needs-bank-action' | 'unsupported'> }) {
  return (
    <>
      <TodoList />
      <ActionsRow />
      <Foot issue={view.issue} />
    </>
  )
}
