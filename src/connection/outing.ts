import { DeveloperError, type BankReturn, type Going, type Parked, type StopScenario } from '../domain'
import { restartFrom, stageOf, type ConnectionContext } from '../machine'
import { refusalOf, sendBegin } from './calls'
import type { Core } from './core'
import type { FlowRecord } from './record.types'
import { report } from './report'

/** http on the machine itself is for development; everything else must be https. */
const isSafe = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))

const stopIssue = ({ issue }: ConnectionContext): Going['issue'] =>
  issue === null || issue.scenario === 'retry-queued' ? null : { ...issue, scenario: issue.scenario satisfies StopScenario }

/** Leaves for the platform's page. Called in the user's click: the address is asked for now, used, and kept nowhere. */
export function goOut(core: Core): void {
  const { context } = core.snapshot()
  if (!core.snapshot().can({ type: 'GO' })) return
  const { connectionId, institutionId, attempt } = context
  const issue = stopIssue(context)
  const asked = restartFrom(context)?.asked ?? context.asked
  const nonce = globalThis.crypto.randomUUID()
  core.parked = {
    flow: core.flow,
    nonce,
    asked,
    connectionId,
    institutionId,
    attemptId: attempt?.id ?? null,
    interactionId: issue?.interactionId ?? null,
    parkedAt: core.clock.now(),
  }
  if (!core.memory.kept) {
    report(
      new DeveloperError(
        "The user is sent to the platform's page, but nothing remembers the flow.",
        'After the return nobody would know which flow came back.',
        'Pass resume: { storage: sessionStorage, userKey }.',
      ),
    )
  }
  core.send({ type: 'GO' })
  void open(core, { asked, connectionId, institutionId, issue, nonce }, context)
}

async function open(core: Core, going: Going, context: ConnectionContext): Promise<void> {
  try {
    const url = await core.aggregator.authorizationUrl?.(going, { signal: new AbortController().signal, clock: core.clock })
    if (url === undefined || !isSafe(url)) {
      throw new DeveloperError(
        `"${core.aggregator.name}" gave no safe address to send the user to.`,
        "They could end up on a page that is not the bank's.",
        'Return an https address from authorizationUrl.',
      )
    }
    core.surroundings.go(url)
  } catch (error) {
    core.parked = null
    core.send({ type: 'STOPPED', issue: refusalOf(error, core.sending(context)), at: core.clock.now() })
  }
}

/** Asks what came of the visit. Whoever is in `checking` awaits it. */
function finish(core: Core, back: BankReturn | null, parked: Parked): void {
  const { context } = core.snapshot()
  core.parked = null
  core.vault.begun = sendBegin(
    async (signal) => {
      if (core.aggregator.finish === undefined) {
        throw new DeveloperError(`"${core.aggregator.name}" sends users away but has no finish.`, 'Their return leads nowhere.', 'Add it to the adapter.')
      }
      return core.aggregator.finish(back, parked, { signal, clock: core.clock })
    },
    core.sending(context),
    () => undefined,
  )
}

/** The page came back from the browser's memory while the user was away: they returned with nothing. */
export function comeBackByHistory(core: Core): void {
  if (core.parked === null || stageOf(core.snapshot()) !== 'away') return
  finish(core, null, core.parked)
  core.send({ type: 'RETURN' })
}

/**
 * Once for each page: is this a return, and ours? Its parameters are taken off the address, so that a reload or a bookmark is no
 * second return. True: the outcome is being asked for.
 */
export function comeHome(core: Core, record: FlowRecord | null): boolean {
  const address = core.surroundings.address()
  const back = address && (core.aggregator.parseReturn?.(address) ?? null)
  const parked = record?.parked ?? null
  if (back !== null && (parked === null || back.nonce !== parked.nonce)) {
    core.journal.log({ type: 'foreign-return' })
    return false
  }
  if (parked === null) return false
  if (back !== null) core.surroundings.strip(core.aggregator.returnParameters ?? [])
  finish(core, back, parked)
  return true
}
