import { hashOf, readingBase, subscribeToServer, type Aggregator, type Attempt, type CallContext } from '../../domain'
import { classify } from './answer.classify'
import type { Answer } from './answer.types'
import { clientOf } from './ask.client'
import { begunOf, keyOf } from './attempt.parse'
import { connectionsOf } from './connections.client'
import { listBanks, readBank } from './institution.client'
import { noticeFault } from './fault.notice'
import { ID_PATTERN } from './id.parse'
import { stopOf } from './issue.derive'
import { finishInteraction, interactionVisit, isOver } from './interaction.authorization'
import { finishLink, goesToLink, linkVisit } from './link.authorization'
import { parseAuthorizationResponse, RETURN_PARAMETERS } from './response.parse'
import { withServer } from './server.client'
import { settingsOf, type StitchOptions } from './stitch.options'

const NAME = 'stitch'

export function stitch(options: StitchOptions): Aggregator {
  const settings = settingsOf(withServer(options))
  const { operation, allowedHosts, canLink } = settings
  const { key, document, variables, essential, hasInput, bankFeatures = ['login', 'financialData'] } = operation
  const judge = (data: unknown) => [...(operation.judge?.(data) ?? []), ...(settings.judge?.(data) ?? [])]
  const client = clientOf(settings)

  const run = async (attempt: Attempt | null, call: CallContext): Promise<Answer> => {
    const ask = client(key, call)
    return operation.run === undefined
      ? ask(document, variables)
      : operation.run(ask, { userKey: call.userKey, attempt, now: call.clock.now() })
  }

  const read: Aggregator['read'] = async (attempt, call) => {
    const { id: attemptId, connectionId, institutionId } = attempt
    if (keyOf(attemptId) !== key) {
      // The host no longer offers the operation of this attempt.
      const about = { attemptId, connectionId, institutionId, at: call.clock.now() }
      return { ...readingBase(about), ...stopOf('attempt-gone', about) }
    }
    const answer = await run(attempt, call)
    const named = { ...attempt, connectionId: connectionId ?? key }
    const reading = classify(answer, {
      attempt: named,
      essential,
      allowedHosts,
      canLink,
      hasInput,
      judge,
      now: call.clock.now(),
    })
    noticeFault(reading)
    return reading
  }

  const { push } = settings
  /** The server knows no variables that only the page has, so it can neither watch nor go on with such a query. */
  const isWatched = Object.keys(variables ?? {}).length === 0
  const subscribe: Aggregator['subscribe'] = (attempt, onReading, call) => {
    if (push === undefined) return () => undefined
    const look = () => read(attempt, { ...call, signal: new AbortController().signal })
    return subscribeToServer(push, { platform: NAME, work: key, look }, onReading, call)
  }

  return {
    name: NAME,
    // The same query with other variables is other work, such as the verification of another account.
    identity: hashOf(JSON.stringify([key, variables])).toString(36),
    platform: 'Stitch',
    idPattern: ID_PATTERN,
    ...(settings.follower && isWatched && { follower: settings.follower }),
    entry: (intent) => (intent === 'refresh' ? 'call' : intent === 'update' || canLink ? 'redirect' : null),
    begin: async (request, { clock }) => begunOf(key, request.intent, clock.now(), request),
    read,
    ...(push !== undefined && isWatched && { subscribe }),
    authorizationUrl: async (going, call) =>
      goesToLink(going, settings)
        ? linkVisit(going, settings)
        : interactionVisit(going, settings, client('interaction', call), () => run(null, call)),
    parseAuthorizationResponse,
    responseParameters: RETURN_PARAMETERS,
    isAuthorizationSettled: async ({ interactionId }, call) =>
      interactionId !== null && isOver(interactionId, client('interaction', call)),
    completeAuthorization: async (back, pendingAuthorization, call) => {
      const id = pendingAuthorization.interactionId
      return back === null && id !== null
        ? finishInteraction(id, pendingAuthorization, key, client('interaction', call), call.clock)
        : finishLink(back, pendingAuthorization, settings, call.clock)
    },
    ...connectionsOf(settings),
    institution: async (id, call) => readBank(client('bank-health', call), id, bankFeatures),
    institutions: async (_, call) => listBanks(client('bank-health', call), bankFeatures),
  }
}
