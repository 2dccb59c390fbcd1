import { bench, describe } from 'vitest'
import { classify } from '../src/aggregators/basiq'
import inProgress from '../test/fixtures/basiq/job-in-progress.json' with { type: 'json' }

const attempt = {
  id: inProgress.id,
  intent: 'create',
  startedAt: 0,
  joined: false,
  connectionId: null,
  institutionId: 'AU00000',
} as const
const now = Date.parse(inProgress.updated)

describe('a job of Basiq', () => {
  bench('becomes a reading', () => {
    classify(inProgress, { attempt, version: '3', now })
  })
})
