import {
  PerUser,
  type Aggregator,
  type Attempt,
  type BeginRequest,
  type BeginResult,
  type CallContext,
  type Reading,
} from '../../domain'
import { adopt, remember, type BasiqMemory } from './basiq.store'
import { settingsOf, type BasiqOptions } from './basiq.options'
import { consentUrlOf, finishConsent, parseConsentReturn, RETURN_PARAMETERS } from './consent.authorization'
import { finishExtension } from './extension.client'
import { entryOf } from './entry'
import { httpClient } from './http.client'
import { ID_PATTERN, idOrThrow } from './id.parse'
import { readConnectionBank, type ConnectionBank } from './connection.client'
import { listConnections } from './connection-list.client'
import { listInstitutions } from './institution-list.client'
import { readInstitution } from './institution.client'
import type { ConnectorMethod } from './institution.parse'
import { classify } from './job.classify'
import { readJobOf } from './job.client'
import { connectionOfJob, foreign, isOfAnother, isOfOtherUser, isOfPayment, misplaced, unfinished } from './job-owner'
import { beginWithLogin } from './login.client'
import { answerMfa, answerPathOf, requestMfa, requestPathOf } from './mfa.client'
import { linksOf } from './mfa.parse'
import { jobMemory } from './job.store'
import { OWN_USER } from './server.client'
import { ownerOf } from './token.parse'
import { beginRefresh, REFRESH_CARE } from './refresh.client'
import { removeThrough } from './removal.client'
import { BASIQ, subscriptionOf, type UserCall } from './subscription'
import { tokenCache, type TokenCache } from './token.store'
import { noticeOtherVersion } from './token.notice'
import { readJob } from './wire.parse'
import { basiqError } from './errors.table'

/** Tokens last an hour. */
const OLDEST_CONSENT_TOKEN_MS = 30 * 60_000

export function basiq(options: BasiqOptions): Aggregator {
  const settings = settingsOf(options)
  const { version, userId, server, apiUrl, loopback, getToken } = settings
  /** Whose connections are read: the host's server knows that by itself. */
  const reader = userId ?? (server === undefined ? undefined : OWN_USER)
  const ask: NonNullable<typeof getToken> = (why) => memory.host.getToken?.(why) ?? ''
  const memory: BasiqMemory = {
    settings,
    host: { getToken },
    tokens:
      getToken === undefined
        ? null
        : new PerUser(() => tokenCache(ask, { userId, seen: (token) => noticeOtherVersion(token, version) })),
    jobs: new PerUser(jobMemory),
    banks: new PerUser(() => new Map<string, ConnectionBank>()),
  }
  const { tokens, jobs, banks } = memory
  const client = httpClient(settings, tokens)

  const understand = (body: unknown, attempt: Attempt, { userKey, clock }: UserCall): Reading | null => {
    const job = readJob(body)
    // A cache or a proxy may have answered with another job, which says nothing about this one.
    if (job === null || (job.id !== null && job.id !== attempt.id)) return null
    if (isOfPayment(job)) return misplaced(attempt, clock.now())
    // Only version 3 has returns, and so work that this page did not begin.
    if (version === '3' && userId !== undefined && isOfOtherUser(job, userId)) return foreign(attempt, clock.now())
    if (version === '3' && isOfAnother(job, attempt)) return unfinished(attempt, clock.now())
    const now = clock.now()
    const known = jobs.of(userKey)
    const reading = classify(body, { attempt, version, now, aheadMs: known.aheadMs() })
    return reading === null ? null : known.recall(attempt.id, reading, linksOf(job), now)
  }

  /** The user may stay on the consent page for long, so it gets no token that is about to expire. */
  const youngToken = (cache: TokenCache, now: number): Promise<string> => {
    const held = cache.current(now)
    return (now - held.askedAt > OLDEST_CONSENT_TOKEN_MS ? cache.renew(held, now) : held).token
  }

  const consent: Pick<
    Aggregator,
    'authorizationUrl' | 'parseAuthorizationResponse' | 'responseParameters' | 'completeAuthorization'
  > = {
    authorizationUrl: (going, call) =>
      consentUrlOf(
        {
          consentUrl: settings.consentUrl,
          token: tokens === null ? null : () => youngToken(tokens.of(call.userKey), call.clock.now()),
        },
        going,
      ),
    parseAuthorizationResponse: parseConsentReturn,
    responseParameters: RETURN_PARAMETERS,
    completeAuthorization: async (back, pendingAuthorization, call) => {
      const now = call.clock.now()
      const extended =
        reader === undefined
          ? null
          : await finishExtension(back, pendingAuthorization, call, {
              client,
              userId: reader,
              refresh: settings.refreshConnection === undefined ? null : (request) => refreshOf(request, call),
            })
      if (extended !== null) return extended
      return finishConsent(back, pendingAuthorization, now, (id) => connectionOfJob(client, { id, version, now }, call))
    },
  }

  const read: Aggregator['read'] = async (attempt, call) =>
    readJobOf(client, attempt, call, (body) => understand(body, attempt, call))

  const subscribe = subscriptionOf(settings, understand, read)

  /** Basiq accepts answers only with a client token, so without one the kit offers no answer. */
  const answering: Pick<Aggregator, 'answerChallenge' | 'requestChallenge'> =
    tokens === null
      ? {}
      : {
          answerChallenge: async (attempt, challenge, answers, call) => {
            const path = answerPathOf(attempt.id, jobs.of(call.userKey).linksOf(attempt.id).response, apiUrl)
            return answerMfa(client, { path, attempt, call }, challenge, answers)
          },
          requestChallenge: async (attempt, _, request, call) => {
            const known = jobs.of(call.userKey)
            const path = requestPathOf(known.linksOf(attempt.id)[request], apiUrl)
            if (path === null) {
              throw basiqError('basiq-no-address', { request })
            }
            const result = await requestMfa(client, { path, attempt, call })
            if (result.status === 'accepted') known.renewed(attempt.id)
            return result
          },
        }

  const bankOfConnection = async (connectionId: string, call: CallContext): Promise<ConnectionBank> => {
    const known = banks.of(call.userKey).get(connectionId)
    if (known !== undefined || reader === undefined) return known ?? { institutionId: null, method: null }
    const bank = await readConnectionBank(client, reader, connectionId, call)
    if (bank.institutionId !== null) banks.of(call.userKey).set(connectionId, bank)
    return bank
  }

  /** By which connectors a bank is judged: that of the connection, or any that a new consent can use. Version 2.1 takes logins only. */
  const methodsOf = async (connectionId: string | null, call: CallContext): Promise<readonly ConnectorMethod[]> => {
    if (version === '2.1') return ['web']
    const method = connectionId === null ? null : (await bankOfConnection(connectionId, call)).method
    return method === null ? ['web', 'open-banking'] : [method]
  }

  /** The user that a login is posted for. Basiq has to be told, and the token says it. */
  const loginUser = async ({ userKey, clock }: UserCall): Promise<string | undefined> =>
    userId ?? (tokens === null ? undefined : (ownerOf(await tokens.of(userKey).current(clock.now()).token) ?? undefined))

  /** Without a name for the user, or a token that says it, there is nobody whose connections could be asked for. */
  const listing: Pick<Aggregator, 'connections'> =
    reader === undefined && tokens === null
      ? {}
      : {
          connections: async (call) => {
            const owner = reader ?? (await loginUser(call)) ?? ''
            return listConnections({ client, version, userId: owner, isDirect: settings.fetch === undefined }, call)
          },
        }
  const { removeConnection } = settings

  const noted = (begun: BeginResult, { userKey, clock }: UserCall): BeginResult => {
    if (begun.status === 'begun')
      for (const attempt of begun.attempts) if (!attempt.joined) jobs.of(userKey).begun(attempt.id, clock.now())
    return begun
  }

  const refreshOf = async (request: BeginRequest, call: CallContext): Promise<BeginResult> =>
    noted(await beginRefresh(settings.refreshConnection, request, call, { client, userId: reader }), call)

  return remember(
    {
      name: BASIQ,
      // A consent page at an address of the host's may show the host's own name.
      ...(settings.consentUrl === undefined && { platform: 'Basiq' }),
      identity: userId,
      idPattern: ID_PATTERN,
      entry: (intent) => entryOf(settings, intent),
      ...(settings.follower && { follower: settings.follower }),
      refreshLimit: REFRESH_CARE,
      begin: async (request, call) => {
        if (request.intent === 'refresh') return refreshOf(request, call)
        if (version === '2.1')
          return noted(await beginWithLogin(tokens === null ? null : client, await loginUser(call), request, call), call)
        throw basiqError('basiq-consent-only')
      },
      read,
      ...(version === '3' && reader !== undefined && { institutionByConnection: true }),
      institution: async (id, call, connectionId = null) =>
        readInstitution(client, id, call, { version, loopback, methods: await methodsOf(connectionId, call) }),
      institutionOf: async (connectionId, call) => (await bankOfConnection(connectionId, call)).institutionId,
      institutions: async (_, call) => listInstitutions(client, call, { version, loopback, isServed: server !== undefined }),
      // Without a client token, or a name to compare with, nobody knows whose work the host's own fetch would show.
      readsOnlyOwn: tokens !== null && (userId !== undefined || settings.fetch === undefined),
      ...listing,
      ...(removeConnection && {
        removeConnection: async (id: string) => removeThrough(removeConnection, idOrThrow(id, 'connectionId')),
      }),
      ...answering,
      ...(version === '3' && consent),
      ...(subscribe && { subscribe }),
      adopt: (earlier) => adopt(memory, earlier),
    },
    memory,
  )
}
