import type { Reading } from '../../domain'

/**
 * A reading without the platform's texts and the user's data: what decides when to look next, and what the machine hears. The server's
 * store holds nothing more, and nobody there reads it.
 */
export function bareReading(whole: Reading): Reading {
  const reading = { ...whole }
  delete reading.data
  switch (reading.status) {
    case 'working':
      return reading
    case 'challenge': {
      const { id, kind, expiresAt } = reading.challenge
      return { ...reading, challenge: { id, kind, expiresAt, prompts: [] } }
    }
    case 'deferred':
      return { ...reading, issue: { ...reading.issue, detail: null } }
    case 'connected':
      return { ...reading, issues: reading.issues.map((issue) => ({ ...issue, detail: null })) }
    case 'stopped':
      return { ...reading, issue: { ...reading.issue, detail: null } }
  }
}
