import type { HostCallbacks } from 'bank-connection-kit'
import { useParts } from '../app.context'
import type { Flow } from '../flows/flow.types'

interface Told {
  onToast: (text: string) => void
  onConnected: (connectionId: string | null) => void
}

/** What this app does when the kit tells it something. Each callback is also what gives its button a reason to be there. */
export function useHostCallbacks(flow: Flow, { onToast, onConnected }: Told): HostCallbacks {
  const { api, flows, store } = useParts()
  return {
    onAttempt: () => flows.change(flow.id, { isUnderWay: true }),
    onAdditionalAttempts: ({ attempts }) => flows.addAttempts(flow.id, attempts),
    onConnected: ({ connectionId }) => {
      flows.countConnected(flow.id)
      onConnected(connectionId)
    },
    onLeave: () => flows.leave(flow.id),
    onCancel: () => flows.change(flow.id, { isUnderWay: false }),
    onSignIn: ({ signedIn }) => void api.signIn().then(signedIn, () => onToast('We could not sign you in. Please try again.')),
    onChooseBank: () => {
      flows.drop(flow.id)
      store.set({ place: { name: 'banks' } })
    },
    onContactSupport: () => onToast('Your message to Fernway’s support would open here, with the details filled in.'),
    onNotify: () => onToast('We’ll send you a message when it’s ready.'),
  }
}
