import type { Environment, ResumeStorage } from '../../connection'

const nothing = () => undefined

/** A page that nobody sees: no address, no window, and the network is there. */
export const stepPage = (lock: NonNullable<Environment['lock']>): Environment => ({
  hidden: () => true,
  offline: () => false,
  onWake: () => nothing,
  address: () => null,
  replace: nothing,
  go: nothing,
  lock,
})

/** The flow's record for one step. `text` is what it is now. */
export function stepStorage(record: string): ResumeStorage & { text(): string } {
  let text = record
  return {
    text: () => text,
    getItem: () => (text === '' ? null : text),
    setItem: (_, value) => (text = value),
    removeItem: () => (text = ''),
    // The other pages are steps of other workers, which the store keeps apart.
    onChange: () => nothing,
  }
}
