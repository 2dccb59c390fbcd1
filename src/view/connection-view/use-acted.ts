'use client'

import { useMemo, useRef, type RefObject } from 'react'
import type { ViewActions } from '../../domain/actions'

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
    // What a button passes on of its press is nobody's business.
    const pressed = (act: () => void) => () => {
      acted.current = true
      act()
    }
    return {
      ...actions,
      start: pressed(actions.start),
      submitCredentials: noted(actions.submitCredentials),
      submitAnswers: noted(actions.submitAnswers),
      authorize: pressed(actions.authorize),
      retry: pressed(actions.retry),
      look: pressed(actions.look),
      leave: pressed(actions.leave),
      cancel: pressed(actions.cancel),
    }
  }, [actions])
  return [wrapped, acted]
}
