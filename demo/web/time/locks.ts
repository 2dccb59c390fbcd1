import type { Traffic } from './traffic'

/**
 * Has the page's locks counted as traffic: the kit takes one before it begins anything by itself, and a browser grants it a few
 * turns later, when whoever moves the clock would long be elsewhere.
 */
export function countLocks(traffic: Traffic): void {
  const { locks } = navigator
  const request = locks.request.bind(locks)
  Object.defineProperty(locks, 'request', { value: (...args: Parameters<typeof request>) => traffic.count(request(...args)) })
}
