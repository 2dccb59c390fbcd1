import { DeveloperError, type Begun, type Going, type Parked } from '../../domain'
import type { Answer } from './answer.parse'
import { attemptOf } from './attempt.make'
import { interactionsIn, readInteraction, type Interaction } from './interaction.read'
import { issueOf } from './issue.make'
import { returnUrl } from './return.parse'
import type { Ask, StitchSettings } from './stitch.options'
import { allowedUrl } from './url.guard'

/** An address to go to, and the id under which the outcome can be asked for. */
export interface InteractionVisit {
  url: URL
  id: string
}

function noPage(): never {
  throw new DeveloperError(
    'Stitch asks for the user, but names no page that they may be sent to.',
    "They could end up on a page that is not the bank's.",
    'See that allowedHosts names the host of userInteractionUrl.',
  )
}

/**
 * Where the user goes for an interaction: asked for at the click, since an address that lay around may be over. An interaction
 * that is still open is gone on with; else the operation is run, which makes another. Where nobody asks for the user any more
 * there is nothing to do at Stitch, and the way leads straight back: the next look tells what is.
 */
export async function interactionVisit(
  going: Going,
  settings: StitchSettings,
  ask: Ask,
  run: () => Promise<Answer>,
): Promise<InteractionVisit> {
  const { redirectUri, allowedHosts, operation } = settings
  const towards = ({ id, url: address }: Interaction): InteractionVisit | null => {
    const url = allowedUrl(address, allowedHosts)
    if (url === null) return null
    const back = returnUrl(redirectUri, going.nonce, id ?? operation.key)
    // Some addresses have parameters already (Stitch docs: reauthorization; card payments).
    url.searchParams.set('redirect_uri', back.href)
    return { url, id: id ?? operation.key }
  }
  const straightBack = (id: string): InteractionVisit => ({ url: returnUrl(redirectUri, going.nonce, id), id })

  const id = going.issue?.interactionId
  const known = id === undefined ? null : await readInteraction(ask, id)
  if (known?.status === 'complete') return straightBack(known.id ?? operation.key)
  const visit = known === null || known.status === 'failed' ? null : towards(known)
  if (visit !== null) return visit
  const wanted = interactionsIn(await run())
  if (wanted.length === 0) return straightBack(operation.key)
  return wanted.map(towards).find((page) => page !== null) ?? noPage()
}

/** What came of an interaction. A return says nothing: users come back whether they finished or not. */
export async function finishInteraction(
  id: string,
  parked: Parked,
  settings: StitchSettings,
  ask: Ask,
  now: () => number,
): Promise<Begun> {
  const { key } = settings.operation
  // What runs again is a refresh, whatever the way to the page was called; only a link that is new stays so.
  const asked = parked.asked === 'create' ? 'create' : 'refresh'
  const status = id === key ? 'complete' : (await readInteraction(ask, id)).status
  if (status === 'complete' || status === 'unknown') {
    return { status: 'begun', attempts: [attemptOf(key, asked, now(), parked)] }
  }
  const scenario = status === 'pending' ? 'authorization-unfinished' : 'authorization-declined'
  const { attemptId, connectionId, institutionId } = parked
  const about = { attemptId, connectionId: connectionId ?? key, institutionId, at: now() }
  return { status: 'stopped', issue: issueOf(scenario, about, { interactionId: id }) }
}
