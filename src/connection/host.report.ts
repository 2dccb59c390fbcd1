import { noticeDeveloper } from '../domain'

/** Runs a host's callback. What it throws is the host's to see, and no reason for the flow to stop. */
export function callHost(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (typeof globalThis.reportError === 'function') globalThis.reportError(error)
    else noticeDeveloper(error)
  }
}
