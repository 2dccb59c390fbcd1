import { noticeDeveloper } from '../domain'

/** Runs a host's callback. The host sees what it throws, and the flow goes on. */
export function callHost(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (typeof globalThis.reportError === 'function') globalThis.reportError(error)
    else noticeDeveloper(error)
  }
}
