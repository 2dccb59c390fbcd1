import type { Attempt } from '../../../src/domain'
import type { Sandbox } from '../../../src/sandbox'
import type { Random } from '../seeded'

/** A push channel of the host's: it tells a job as it is, or as it was a while ago, since messages overtake one another. */
export interface Push {
  subscribe(attempt: Attempt, push: (job: unknown) => void): () => void
  tell(random: Random): void
}

export function createPush(sandbox: Sandbox, issueToken: () => string): Push {
  const listeners = new Set<{ id: string; push: (job: unknown) => void }>()
  const seen = new Map<string, unknown[]>()

  async function tell(id: string, push: (job: unknown) => void, age: number): Promise<void> {
    const headers = { authorization: `Bearer ${issueToken()}` }
    const answer = await sandbox.fetch(`https://au-api.basiq.io/jobs/${id}`, { headers })
    if (!answer.ok) return
    const jobs = [...(seen.get(id) ?? []), await answer.json()]
    seen.set(id, jobs)
    push(jobs.at(-age) ?? jobs[0])
  }

  return {
    subscribe: ({ id }, push) => {
      const listener = { id, push }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (random) => {
      const age = random.pick([1, 1, 2])
      // A fault may strike the host's own server as well: then nothing is told.
      for (const { id, push } of listeners) void tell(id, push, age).catch(() => undefined)
    },
  }
}
