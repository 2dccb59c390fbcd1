'use client'

import type { ViewOf } from '../../domain/view'
import { ActionsRow } from '../actions-row/actions-row'
import { Foot } from '../foot/foot'
import { TodoList } from '../todo-list/todo-list'

/** The user has to do something at the bank. */
export function NeedsBankActionScreen({ view }: { view: ViewOf<'needs-bank-action'> }) {
  return (
    <>
      <TodoList />
      <ActionsRow />
      <Foot issue={view.issue} />
    </>
  )
}
