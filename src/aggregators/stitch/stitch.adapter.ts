import { DeveloperError, type Aggregator, type Asked, type Attempt, type Call, type Entry } from '../../domain'
import { classify, type StitchReading } from './answer.classify'
import type { Answer } from './answer.parse'
import { clientOf } from './ask.client'
import { attemptOf, keyOf } from './attempt.make'
import { readBank } from './bank.health'
import { developerNotice } from './developer.notice'
import { ID_PATTERN } from './id.guard'
import { finishInteraction, interactionVisit } from './interaction.visit'
import { issueOf } from './issue.make'
import { completeLink, goesToLink, linkUrl, unlinked } from './link.visit'
import { parseReturn, RETURN_PARAMETERS } from './return.parse'
import { settingsOf, type StitchOptions } from './stitch.options'

/** The operation that the attempt ran is no longer offered by the host. */
function gone(attempt: Attempt, at: number): StitchReading {
  const { id: attemptId, connectionId, institutionId } = attempt
  const issue = issueOf('attempt-gone', { attemptId, connectionId, institutionId, at })
  return { status: 'stopped', issue, steps: [], updatedAt: null, startedAt: null, connectionId, institutionId }
}

/**
 * The Stitch aggregator: one GraphQL query of the host's, run until it has an answer, and what stands in its way.
 *
 * A `refresh` runs the operation. A `create` links a bank on Stitch's page and needs `link` and `completeLink`. An `update`
 * leads to Stitch's pages too, and always can: where Stitch wants the user again it makes a page by itself, without `link`.
 *
 * Stitch has no ids of connections; where the host names none, the operation's key stands for it.
 *
 * @throws DeveloperError for an operation that is no query, a bad key and a bad `redirectUri`.
 */
export function stitch(options: StitchOptions): Aggregator {
  const settings = settingsOf(options)
  const { operation, allowedHosts, canLink, judge } = settings
  const client = clientOf(settings)
  const notify = developerNotice()
  /** Where users went, by nonce: who comes back with nothing in the address left this page open. */
  const visits = new Map<string, string>()

  const run = async (call: Call): Promise<Answer> => {
    const ask = client(operation.key, call)
    return operation.run === undefined ? ask(operation.document, operation.variables) : operation.run(ask, call.clock.now())
  }
  const askNode = (call: Call) => client('interaction', call)

  const entries: Readonly<Record<Asked, Entry | null>> = {
    create: canLink ? 'redirect' : null,
    update: 'redirect',
    refresh: 'call',
  }

  return {
    name: 'stitch',
    idPattern: ID_PATTERN,
    entry: (asked) => entries[asked],
    begin: async (request, { clock }) => {
      if (request.asked === 'refresh') {
        return { status: 'begun', attempts: [attemptOf(operation.key, 'refresh', clock.now(), request)] }
      }
      throw new DeveloperError(
        'A Stitch link was to begin or change by a call.',
        'Stitch does that on its own page only.',
        'Go to authorizationUrl, or refresh.',
      )
    },
    read: async (attempt, call) => {
      if (keyOf(attempt.id) !== operation.key) return gone(attempt, call.clock.now())
      const named = { ...attempt, connectionId: attempt.connectionId ?? operation.key }
      const answer = await run(call)
      const { essential } = operation
      const reading = classify(answer, { attempt: named, essential, allowedHosts, canLink, judge, now: call.clock.now() })
      notify(reading)
      return reading
    },
    authorizationUrl: async (going, call) => {
      if (goesToLink(going, settings)) return linkUrl(going, settings)
      const { url, id } = await interactionVisit(going, settings, askNode(call), () => run(call))
      visits.set(going.nonce, id)
      return url
    },
    parseReturn,
    returnParameters: RETURN_PARAMETERS,
    finish: async (back, parked, call) => {
      const now = () => call.clock.now()
      const id = back?.ids[0] ?? visits.get(parked.nonce) ?? parked.interactionId
      if (id !== null) return finishInteraction(id, parked, settings, askNode(call), now)
      if (back?.code === undefined || back.error !== undefined) return unlinked(parked, now(), back?.error ?? null)
      return completeLink(back.code, parked, now, settings)
    },
    institution: async (id, call) => readBank(client('bank-health', call), id),
  }
}
