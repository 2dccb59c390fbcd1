import { UnreachableError, type Aggregator } from '../../../src/index'
import { bankOf } from './harbour.bank'
import { classify } from './harbour.classify'
import { clientOf, type HarbourOptions } from './harbour.client'
import { ID_PATTERN, idOf, recordOf } from './harbour.guards'
import { issueOf, refusalOf } from './harbour.issues'
import { pages } from './harbour.pages'
import { segment } from './harbour.segment'

const ENTRIES = { create: 'form', update: 'redirect', refresh: 'call' } as const

export function harbour(options: HarbourOptions): Aggregator {
  const client = clientOf(options)

  return {
    name: 'harbour',
    idPattern: ID_PATTERN,
    entry: (intent) => ENTRIES[intent],

    begin: async ({ intent, connectionId, institutionId, credentials }, call) => {
      const answer =
        intent === 'refresh'
          ? await client(`/v1/accounts/${segment(connectionId)}/refresh`, call, {})
          : await client('/v1/sessions', call, { bank: segment(institutionId), login: credentials })
      const { session, reason } = recordOf(answer.body)
      const { id, account_ref, bank_ref } = recordOf(session)
      const about = {
        id: idOf(id),
        intent,
        connectionId: idOf(account_ref) ?? connectionId,
        institutionId: idOf(bank_ref) ?? institutionId,
      }
      const now = call.clock.now()
      if (answer.status >= 400) {
        const issue = answer.status === 400 ? issueOf('integration-fault', about, null, now) : refusalOf(reason, about, now)
        return { status: 'stopped', issue }
      }
      // It was sent, and nobody knows what came of it: trying again joins what is under way.
      if (about.id === null) throw new UnreachableError('malformed')
      return { status: 'begun', attempts: [{ ...about, id: about.id, startedAt: now, joined: answer.status === 200 }] }
    },

    read: async (attempt, call) => {
      const { status, body } = await client(`/v1/sessions/${segment(attempt.id)}`, call)
      const now = call.clock.now()
      if (status >= 400) {
        const { connectionId, institutionId } = attempt
        const issue = issueOf(status === 404 ? 'attempt-gone' : 'unknown', attempt, null, now)
        return { status: 'stopped', issue, steps: [], updatedAt: null, startedAt: null, connectionId, institutionId }
      }
      const { session } = recordOf(body)
      if (typeof recordOf(session)['phase'] !== 'string') throw new UnreachableError('malformed')
      return classify(session, attempt, now)
    },

    answerChallenge: async (attempt, _challenge, answers, call) => {
      const { status } = await client(`/v1/sessions/${segment(attempt.id)}/reply`, call, { answers })
      if (status < 400) return { status: 'accepted' }
      const scenario = status === 409 || status === 422 ? 'mfa-failed' : status === 404 ? 'attempt-gone' : 'unknown'
      return { status: 'refused', stillOpen: status === 422, issue: issueOf(scenario, attempt, null, call.clock.now()) }
    },

    institution: async (id, call) => {
      const { status, body } = await client(`/v1/banks/${segment(id)}`, call)
      if (status === 404) return { ...bankOf(id, null), connectable: false }
      if (status >= 400) throw new UnreachableError('server')
      if (typeof recordOf(body)['name'] !== 'string') throw new UnreachableError('malformed')
      return bankOf(id, body)
    },

    ...pages,
  }
}
