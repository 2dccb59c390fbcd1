import type { Fault, FaultRule, Sandbox } from '../../../src/sandbox'
import type { Random } from '../seeded'

/** An answer to an earlier question. */
const OTHER_JOB = {
  type: 'job',
  id: 'an-earlier-job',
  created: '2026-11-22T09:00:00Z',
  updated: '2026-11-22T09:00:00Z',
  steps: [{ title: 'verify-credentials', status: 'success', result: null }],
  links: {},
}

const FAULTS: readonly Fault[] = [
  { kind: 'dropped' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429, retryAfterS: 90 },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 408 },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'truncated' },
  { kind: 'json', value: { type: 'job', steps: 'none' } },
  { kind: 'json', value: OTHER_JOB },
  { kind: 'slow', ms: 5_000 },
  { kind: 'slow', ms: 40_000 },
  { kind: 'trickle', everyMs: 700 },
  { kind: 'hanging' },
]

/** Lets requests go wrong: a few, or all of them until `heal`. */
export function faultsOf(sandbox: Sandbox) {
  let mends: (() => void)[] = []
  const struck = new Set<Fault['kind']>()
  let hasLied = false
  return {
    struck: struck as ReadonlySet<Fault['kind']>,
    /** Something answered that is not so, in the platform's own form: nobody can tell it from the truth. */
    hasLied: () => hasLied,
    strike(random: Random): void {
      const rule: FaultRule = {
        times: random.pick([1, 1, 2, 3, 8, Infinity]),
        delivered: random.chance(0.3),
        fault: random.pick(FAULTS),
        ...(random.chance(0.5) && { method: random.pick(['GET', 'POST']) }),
      }
      const { fault } = rule
      struck.add(fault.kind)
      hasLied ||= fault.kind === 'json' || (fault.kind === 'status' && fault.status === 404)
      mends.push(sandbox.control.fail(rule))
    },
    heal(): void {
      for (const mend of mends) mend()
      mends = []
      sandbox.control.set({ latencyMs: 0 })
    },
  }
}
