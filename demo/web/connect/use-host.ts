import type { ConnectionCallbacks, ConnectionHandlers } from 'bank-connection-kit'
import { useParts } from '../app.context'
import type { Flow } from '../flows/flow.types'

interface Told {
  onToast: (text: string) => void
  onConnected: (connectionId: string | null) => void
}

interface Host extends ConnectionCallbacks {
  handlers: ConnectionHandlers
}

/** What this app does when the kit tells it something, and what it can do for the user. */
export function useHost(flow: Flow, { onToast, onConnected }: Told): Host {
  const { api, clock, flows, store } = useParts()
  return {
    onAttempt: () => flows.change(flow.id, { isUnderWay: true, begunAt: clock.now() }),
    onAdditionalAttempts: ({ attempts }) => flows.addAttempts(flow.id, attempts),
    onConnected: ({ connectionId }) => {
      flows.countConnected(flow.id)
      onConnected(connectionId)
    },
    onCancel: () => flows.change(flow.id, { isUnderWay: false }),
    handlers: {
      leave: () => flows.leave(flow.id),
      signIn: ({ signedIn }) => void api.signIn().then(signedIn, () => onToast('We could not sign you in. Please try again.')),
      chooseBank: () => {
        flows.drop(flow.id)
        store.set({ place: { name: 'banks' } })
      },
      contactSupport: () => onToast('Your message to Fernway’s support would open here, with the details filled in.'),
    },
  }
}
