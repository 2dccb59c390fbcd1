import { QueryClientContext } from '@tanstack/react-query'
import type { Component } from 'react'
import { developerError, noticeDeveloper } from '../domain'

/** A component as React holds it, with the parts that are read here. */
interface Fiber {
  return: Fiber | null
  /** Of a provider: its context, which React 18 holds one step further. */
  type: { _context?: unknown } | string | null
  memoizedProps: { value?: unknown } | null
}

/** Whether a provider provides a QueryClient, of whatever copy. */
function hasClient({ memoizedProps }: Fiber): boolean {
  const value = memoizedProps?.value
  return typeof value === 'object' && value !== null && 'getQueryCache' in value
}

const contextOf = ({ type }: Fiber): unknown =>
  (typeof type === 'object' && type !== null && Reflect.get(type, '_context')) || type

/**
 * Tells the developer if the QueryClient around a component is provided by another copy of TanStack Query. No hook says so, since each
 * copy has a context of its own: only what React knows of the components above.
 */
export function findOtherQuery(component: Component | null): void {
  let fiber: Fiber | null | undefined = component && (Reflect.get(component, '_reactInternals') as Fiber | undefined)
  while (fiber) {
    if (contextOf(fiber) === QueryClientContext) return
    if (hasClient(fiber)) return noticeDeveloper(developerError('two-queries'))
    fiber = fiber.return
  }
}

declare const process: { env: { NODE_ENV?: string } }

/** A ref that checks in development, and is null in production, where bundlers leave all of this out. */
export let queryCheck: typeof findOtherQuery | null = null
// Without a bundler there may be no `process`.
try {
  if (process.env.NODE_ENV === 'development') queryCheck = findOtherQuery
} catch {}
