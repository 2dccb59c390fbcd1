import type { Attempt, ConnectionRequest } from 'bank-connection-kit'
import type { VerificationDetails } from '../../shared/stitch.types'
import { verificationId } from '../stitch/stitch.aggregators'
import type { Flow, FlowMatter } from './flow.types'
import type { Store } from './store'

/** What happens to flows, by name. */
export interface Flows {
  begin(request: ConnectionRequest, matter?: Partial<FlowMatter>): void
  /** Has an account verified. */
  verify(details: VerificationDetails): void
  open(id: string): void
  change(id: string, change: Partial<Flow>): void
  /** One consent connected several banks: the others are followed beside the first, even after a reload. */
  addAttempts(id: string, attempts: readonly Attempt[]): void
  countConnected(id: string): void
  /** The user goes on with something else. What is under way is kept, what is not is over. */
  leave(id: string): void
  drop(id: string): void
}

const NOTHING: FlowMatter = { details: null, oddity: null }

const isSame = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two)

const follow = ({ id, intent, startedAt }: Attempt): ConnectionRequest => ({ follow: id, intent, startedAt })

export function createFlows(store: Store): Flows {
  const without = (id: string): readonly Flow[] => store.get().flows.filter((flow) => flow.id !== id)
  const found = (id: string): Flow | undefined => store.get().flows.find((flow) => flow.id === id)
  const change: Flows['change'] = (id, changed) =>
    store.set({ flows: store.get().flows.map((flow) => (flow.id === id ? { ...flow, ...changed } : flow)) })
  const overview = { name: 'overview' } as const
  const show = (flow: Flow): void => store.set({ flows: [...without(flow.id), flow], place: { name: 'flow', id: flow.id } })
  const make = (id: string, request: ConnectionRequest, matter: FlowMatter): Flow => ({
    ...matter,
    id,
    platform: store.get().platform,
    institutionId: request.institutionId ?? null,
    requests: [request],
    connected: 0,
    isUnderWay: false,
    begunAt: null,
  })

  return {
    change,
    open: (id) => store.set({ place: { name: 'flow', id } }),
    begin: (request, matter) => {
      const flow = make(crypto.randomUUID(), request, { ...NOTHING, ...matter })
      const same = store
        .get()
        .flows.find(({ requests: [first], platform, oddity }) =>
          isSame([first, platform, oddity], [request, flow.platform, flow.oddity]),
        )
      show(same ?? flow)
    },
    verify: (details) => {
      const id = crypto.randomUUID()
      const { bankId: institutionId } = details
      show(make(id, { follow: verificationId(id), intent: 'refresh', institutionId }, { ...NOTHING, details }))
    },
    addAttempts: (id, attempts) => {
      const flow = found(id)
      if (flow) change(id, { requests: [...flow.requests, ...attempts.map(follow)] })
    },
    countConnected: (id) => {
      const flow = found(id)
      if (flow === undefined) return
      const connected = flow.connected + 1
      change(id, { connected, isUnderWay: flow.isUnderWay && connected < flow.requests.length })
    },
    leave: (id) => {
      const isKept = found(id)?.isUnderWay === true
      store.set({ place: overview, flows: isKept ? store.get().flows : without(id) })
    },
    drop: (id) => store.set({ place: overview, flows: without(id) }),
  }
}
