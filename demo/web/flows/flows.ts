import type { Attempt, ConnectionRequest } from 'bank-connection-kit'
import type { Flow } from './flow.types'
import type { Store } from './store'

/** What happens to flows, by name. */
export interface Flows {
  begin(request: ConnectionRequest): void
  open(id: string): void
  change(id: string, change: Partial<Flow>): void
  /** One consent connected several banks: the others are followed beside the first, even after a reload. */
  addAttempts(id: string, attempts: readonly Attempt[]): void
  countConnected(id: string): void
  /** The user goes on with something else. What is under way is kept, what is not is over. */
  leave(id: string): void
  drop(id: string): void
}

const sameRequest = (one: ConnectionRequest, two: ConnectionRequest | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(two)

const follow = ({ id, asked, startedAt }: Attempt): ConnectionRequest => ({ intent: 'follow', id, asked, startedAt })

export function createFlows(store: Store): Flows {
  const without = (id: string): readonly Flow[] => store.get().flows.filter((flow) => flow.id !== id)
  const found = (id: string): Flow | undefined => store.get().flows.find((flow) => flow.id === id)
  const change: Flows['change'] = (id, changed) =>
    store.set({ flows: store.get().flows.map((flow) => (flow.id === id ? { ...flow, ...changed } : flow)) })
  const overview = { name: 'overview' } as const

  return {
    change,
    open: (id) => store.set({ place: { name: 'flow', id } }),
    begin: (request) => {
      const { flows, version } = store.get()
      const same = flows.find((flow) => sameRequest(request, flow.requests[0]) && flow.version === version)
      const institutionId = request.institutionId ?? null
      const flow = same ?? {
        id: crypto.randomUUID(),
        version,
        institutionId,
        requests: [request],
        connected: 0,
        isUnderWay: false,
      }
      store.set({ flows: [...without(flow.id), flow], place: { name: 'flow', id: flow.id } })
    },
    addAttempts: (id, attempts) => {
      const flow = found(id)
      if (flow) change(id, { requests: [...flow.requests, ...attempts.map(follow)] })
    },
    countConnected: (id) => {
      const flow = found(id)
      if (flow) change(id, { connected: flow.connected + 1 })
    },
    leave: (id) => {
      const flow = found(id)
      const isKept = flow !== undefined && flow.isUnderWay && flow.connected < flow.requests.length
      store.set({ place: overview, flows: isKept ? store.get().flows : without(id) })
    },
    drop: (id) => store.set({ place: overview, flows: without(id) }),
  }
}
