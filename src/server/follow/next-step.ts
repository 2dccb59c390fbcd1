import type { ConnectionSnapshot } from '../../connection'
import { MINUTE } from '../../domain'
import { nextLookAt, POLICY, type Look } from '../../policy'
import type { NewsKind } from './follow.types'

/** How a step ends: with news, which ends the follow, or with the time of the next step, in milliseconds since 1970. */
export type StepEnd = { news: NewsKind } | { nextAt: number }

/** A page that is still open begins at the time itself, or within the minute if it is hidden. */
const PAGE_FIRST_MS = MINUTE

/** If the platform has not answered at all. */
const ASK_AGAIN_MS = MINUTE

/** What is due next for a flow that nobody looks at. It is what a hidden page would do. */
export function endOfStep({ view }: ConnectionSnapshot, look: Look | null, seed: string, now: number): StepEnd {
  const watching = (): StepEnd => {
    const facts = { look, expected: null, hidden: true, pushed: false, seed }
    return { nextAt: (look === null ? null : nextLookAt({ ...facts, look })) ?? now + ASK_AGAIN_MS }
  }
  switch (view.state) {
    case 'starting':
    case 'verifying':
    case 'polling':
      return watching()
    case 'outage-wait':
      switch (view.stage) {
        case 'asking-bank':
          return { nextAt: now + ASK_AGAIN_MS }
        case 'bank-down':
          return { nextAt: now + POLICY.bankStatusEveryMs }
        case 'queued':
          return watching()
        case 'cooldown':
          // If the kit may not go on by itself, the user has to.
          return view.over || view.nextAt === null
            ? { news: 'needs-you' }
            : { nextAt: Math.max(view.nextAt, now) + PAGE_FIRST_MS }
      }
    case 'connected':
      return { news: 'ready' }
    case 'needs-support':
    case 'unsupported':
    case 'cancelled':
      return { news: 'given-up' }
    case 'idle':
    case 'left':
    case 'needs-mfa':
    case 'needs-credentials':
    case 'needs-authorization':
    case 'needs-bank-action':
    case 'needs-retry':
    case 'needs-sign-in':
      return { news: 'needs-you' }
  }
}
