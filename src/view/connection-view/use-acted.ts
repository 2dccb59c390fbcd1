'use client'

import { useMemo, useRef, type RefObject } from 'react'
import type { ViewActions } from '../actions.types'

/** Notes that the user did something here, so that focus may follow. What only concerns the host is left as it is. */
export function useActed(actions: ViewActions): [ViewActions, RefObject<boolean>] {
  const acted = useRef(false)
  const wrapped = useMemo(() => {
    const noted =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        acted.current = true
        act(...args)
      }
    return {
      ...actions,
      start: noted(() => actions.start()),
      submitCredentials: noted(actions.submitCredentials),
      submitAnswers: noted(actions.submitAnswers),
      authorize: noted(() => actions.authorize()),
      confirm: noted(() => actions.confirm()),
      retry: noted(() => actions.retry()),
      retryPart: noted(actions.retryPart),
      look: noted(() => actions.look()),
      leave: noted(() => actions.leave()),
      cancel: noted(() => actions.cancel()),
    }
  }, [actions])
  return [wrapped, acted]
}
