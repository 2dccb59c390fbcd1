import type { FaultRule } from './fault.types'
import type { ReceivedRequest } from './http/message'

/** What a rule looks at. */
type FaultTarget = Pick<ReceivedRequest, 'method' | 'url'>

/** The faults that wait for their requests. */
export interface Faults {
  /** Adds a rule. The earliest matching rule applies. Returns a function that removes it. */
  add(rule: FaultRule): () => void
  /** The rule that applies to this request, counted. */
  take(request: FaultTarget): FaultRule | null
  clear(): void
}

interface Waiting {
  readonly rule: FaultRule
  seen: number
}

export function createFaults(): Faults {
  let waiting: Waiting[] = []

  return {
    add(rule) {
      const added: Waiting = { rule, seen: 0 }
      waiting.push(added)
      return () => {
        waiting = waiting.filter((each) => each !== added)
      }
    },
    take(request) {
      let strikes: FaultRule | null = null
      for (const each of waiting) {
        if (strikes !== null || !fits(each.rule, request)) continue
        const { skip = 0, times = 1 } = each.rule
        if (each.seen >= skip + times) continue
        each.seen += 1
        if (each.seen > skip) strikes = each.rule
      }
      return strikes
    },
    clear() {
      waiting = []
    },
  }
}

function fits({ method, path }: FaultRule, request: FaultTarget): boolean {
  // Faults do not affect a preflight, only the request that it announces.
  if (request.method === 'OPTIONS' && method !== 'OPTIONS') return false
  if (method !== undefined && method.toUpperCase() !== request.method) return false
  if (path === undefined) return true
  return asPattern(path).test(new URL(request.url).pathname)
}

function asPattern(path: string | RegExp): RegExp {
  if (path instanceof RegExp) return new RegExp(path.source, path.flags.replaceAll('g', ''))
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('[^/]+')}$`)
}
