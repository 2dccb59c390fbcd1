import { basiq } from 'bank-connection-kit/basiq'
import { createFastClock, createSandbox } from 'bank-connection-kit/sandbox'

// A simulated Basiq within the page, so that this example runs without an account and without a server. For the real one, leave out
// `clock` and `fetch`, take `userId` from your session, and let `getToken` ask your server: see docs/basiq.md.
export const clock = createFastClock({ rate: 20 })
const sandbox = createSandbox({ clock })
export const userId = sandbox.control.addUser().id

export const aggregator = basiq({
  version: '2.1',
  userId,
  fetch: (input, init) => sandbox.fetch(input, init),
  getToken: () => sandbox.control.issueToken({ userId }),
})
