'use client'

import { useMemo, useRef, type RefObject } from 'react'
import type { ViewActions } from '../../domain/actions'

/** Notes that the user has acted here, so that focus may follow. Actions that only concern the host stay as they are. */
export function useActed(actions: ViewActions): [ViewActions, RefObject<boolean>] {
  const acted = useRef(false)
  const wrapped = useMemo(() => {
    const noted =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        acted.current = true
        act(...args)
      }
    // Do not pass on the event of a button's press.
    const pressed = (act: () => void) => () => {
      acted.current = true
      act()
    }
    return {
      ...actions,
      start: pressed(actions.start),
      submitCredentials: noted(actions.submitCredentials),
      submitAnswers: noted(actions.submitAnswers),
      resendCode: pressed(actions.resendCode),
      tryAnotherWay: pressed(actions.tryAnotherWay),
      authorize: pressed(actions.authorize),
      retry: pressed(actions.retry),
      look: pressed(actions.look),
      leave: pressed(actions.leave),
      cancel: pressed(actions.cancel),
    }
  }, [actions])
  return [wrapped, acted]
}
