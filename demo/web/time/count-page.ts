import type { Traffic } from './traffic'

/**
 * Has everything counted as traffic that the page waits for: its requests, and its locks. The kit takes a lock before it begins anything by
 * itself, and a browser grants it a few turns later, when whoever moves the clock would long be elsewhere. One that can be given up is held
 * for as long as the page is open, by the tab that has the server's events.
 */
export function countPage(traffic: Traffic): void {
  globalThis.fetch = traffic.fetch
  const { locks } = navigator
  const request = locks.request.bind(locks)
  const isKept = ([, options]: Parameters<typeof request>): boolean => options.signal !== undefined
  Object.defineProperty(locks, 'request', {
    value: (...args: Parameters<typeof request>) => (isKept(args) ? request(...args) : traffic.count(request(...args))),
  })
}
