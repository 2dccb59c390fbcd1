import type { BankRow } from '../../shared/demo.types'

/** What a connector's status means to somebody who chooses a bank; null: nothing worth saying. */
export const statusWords: Readonly<Record<BankRow['status'], { text: string | null; tone: 'plain' | 'attention' | 'stop' }>> = {
  operational: { text: null, tone: 'plain' },
  'under-maintenance': { text: null, tone: 'plain' },
  'under-improvement': { text: null, tone: 'plain' },
  'degraded-performance': { text: 'Slow today', tone: 'attention' },
  'partial-outage': { text: 'Some trouble today', tone: 'attention' },
  'major-outage': { text: 'Down right now', tone: 'stop' },
}
