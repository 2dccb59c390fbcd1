import { Refusal, refusals } from './refusal'
import type { World } from './world'

/** The refusal of a status alone. */
const byStatus: Readonly<Record<number, () => Refusal>> = {
  400: () => refusals.notValid('ID', 'id'),
  401: () => refusals.expiredToken(401),
  403: () => refusals.wrongScope('SERVER_ACCESS'),
  404: () => refusals.notFound(),
  409: () => refusals.alreadyExists(),
  410: () => refusals.gone(),
  429: () => refusals.tooManyRequests(),
  500: () => refusals.internal(),
  503: () => refusals.unavailable(),
}

/** The platform's body for a scripted HTTP error. */
export function errorBody(world: World, status: number): string {
  const refusal = byStatus[status]?.() ?? new Refusal(status, { title: `Status ${status}`, detail: '' })
  return JSON.stringify(refusal.body(world.random.uuid()))
}
