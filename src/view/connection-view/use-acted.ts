'use client'

import { useMemo, useRef, type RefObject } from 'react'
import type { ViewActions } from '../../domain/actions'

/** These only concern the host. */
const OF_HOST: readonly string[] = [
  'signIn',
  'chooseBank',
  'changeDetails',
  'contactSupport',
  'notify',
] satisfies (keyof ViewActions)[]

/** These take what was typed. Others are not passed the event of a button's press. */
const WITH_INPUT: readonly string[] = ['submitCredentials', 'submitAnswers'] satisfies (keyof ViewActions)[]

type Act = (...input: unknown[]) => void

/**
 * Notes that the user has acted here, so that focus may follow. Actions that only concern the host stay as they are. A proxy, because
 * most cards only watch, and a function for each action takes memory in every one of them.
 */
export function useActed(actions: ViewActions): [ViewActions, RefObject<boolean>] {
  const acted = useRef(false)
  const noted = useMemo(() => {
    const known: Record<string, Act> = {}
    return new Proxy(actions, {
      get(all, name: keyof ViewActions) {
        if (OF_HOST.includes(name)) return all[name]
        const act = all[name] as Act
        return (known[name] ??= (...input) => {
          acted.current = true
          act(...(WITH_INPUT.includes(name) ? input : []))
        })
      },
    })
  }, [actions])
  return [noted, acted]
}
