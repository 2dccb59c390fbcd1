import type { BeginResult } from '../../domain'
import { stateOf, type ConnectionContext, type ConnectionMachineSnapshot } from '../../machine'
import { isRejection, nextTryAt, NO_TRIES, rejected, released, taken, withNews, withTry, type LoginTries } from '../../policy'
import type { ConnectionScope } from '../connection-scope'
import { loginTriesKey } from '../storage/storage-keys'

/** Not `randomUUID`: a plain http page does not have it, such as in a test on another machine. */
export const newNonce = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type OfBank = Pick<ConnectionContext, 'institutionId'>

function change({ loginTries, clock }: ConnectionScope, { institutionId }: OfBank, how: (tries: LoginTries) => LoginTries): void {
  if (institutionId !== null) loginTries.change(institutionId, clock.now(), how)
}

/** If the storage was cleared meanwhile, the flow still knows what it has counted. */
const sown = (tries: LoginTries, { rejections, formOpensAt }: ConnectionContext['past']): LoginTries =>
  tries === NO_TRIES ? { ...tries, rejections, formOpensAt } : tries

/**
 * Takes one of the tries that a bank gets, for a login or for a visit to the platform's page. If there is none now, it returns when
 * there may be one, in milliseconds since 1970.
 */
export function takeTry(scope: ConnectionScope, context: ConnectionContext, id: string): number | null {
  const { institutionId, past } = context
  const now = scope.clock.now()
  const tries = institutionId === null ? null : scope.loginTries.at(institutionId, now)
  const nextAt = tries && nextTryAt(tries, now)
  if (nextAt === null) change(scope, context, (before) => withTry(sown(before, past), id, now))
  return nextAt
}

/** Longer than a browser takes to show a tab what another tab has written. */
const SEEN_MS = 100

/**
 * As `takeTry`, but one tab at a time: without the lock, tabs that send in the same moment would not see each other's tries. Takes none if
 * the user gave up meanwhile.
 */
export function takeTryInTurn(
  scope: ConnectionScope,
  context: ConnectionContext,
  { id, isAwaited }: { id: string; isAwaited: () => boolean },
): Promise<number | null> {
  const { aggregator, clock, environment, userKey } = scope
  return new Promise((resolve) => {
    const take = () => resolve(isAwaited() ? takeTry(scope, context, id) : clock.now())
    const turn = environment.lock?.(loginTriesKey(userKey, aggregator.name, context.institutionId ?? ''), async () => {
      take()
      await new Promise<void>((seen) => clock.setTimeout(seen, SEEN_MS))
    })
    if (turn) turn.catch(take)
    else take()
  })
}

/** Gives a try back that was not used. */
export const giveBack = (scope: ConnectionScope, bank: OfBank, id: string): void =>
  change(scope, bank, (tries) => released(tries, id))

/** What the answer to a begin says of its try. Nothing is noted for a try that is not known any more, such as a forgotten user's. */
export function noteAnswer(
  scope: ConnectionScope,
  bank: OfBank,
  { id, isAwaited = true }: { id: string; isAwaited?: boolean },
  result: BeginResult,
): void {
  change(scope, bank, (tries) => {
    if (result.status === 'begun') return withNews(tries, id, isAwaited ? { id: result.attempts[0].id } : { isLost: true })
    const { scenario } = result.issue
    const without = released(tries, id)
    if (scenario === 'not-started' && result.delivered !== false) return withNews(tries, id, { isLost: true })
    return without !== tries && isRejection(scenario) ? rejected(tries, id, scope.clock.now()) : without
  })
}

/** What the end of an attempt says of its try. */
export function noteEnd(scope: ConnectionScope, snapshot: ConnectionMachineSnapshot, before: ConnectionMachineSnapshot): void {
  const { context } = snapshot
  const { attempt, issue, intent } = context
  if (issue === null) {
    const isTaken = stateOf(snapshot) === 'connected' && stateOf(before) !== 'connected' && attempt !== null
    if (isTaken) change(scope, context, (tries) => (intent === 'refresh' ? released : taken)(tries, attempt.id))
    return
  }
  if (issue === before.context.issue || issue.scenario === 'retry-queued') return
  const { scenario, reference } = issue
  // A login that was refused at once is counted by its answer. A refresh takes no try, because it sends no login.
  const id = attempt?.id ?? (intent === 'refresh' ? `refresh@${reference.at}` : null)
  if (id === null) return
  change(scope, context, (tries) =>
    isRejection(scenario) ? rejected(sown(tries, before.context.past), id, scope.clock.now()) : released(tries, id),
  )
}
