import type { Traffic } from './traffic'

/**
 * Has everything counted as traffic that the page waits for: its requests, and its locks. The kit takes a lock before it begins anything by
 * itself, and a browser grants it a few turns later, when whoever moves the clock would long be elsewhere.
 */
export function countPage(traffic: Traffic): void {
  globalThis.fetch = traffic.fetch
  const { locks } = navigator
  const request = locks.request.bind(locks)
  Object.defineProperty(locks, 'request', { value: (...args: Parameters<typeof request>) => traffic.count(request(...args)) })
}
