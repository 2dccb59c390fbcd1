import type { Answer } from '../http/message'
import type { Context, Router } from '../http/router'
import type { StitchApi } from './api'
import { identityOriginOf } from './api'
import type { Asking } from './asking'
import { executeStitch, UNAUTHENTICATED, type Posted, type StitchAnswer } from './execute'
import { goodToken } from './tokens'
import type { StitchToken } from './world.types'

/** A demo that runs for days must not grow. The oldest operations go first. */
const MOST_OPERATIONS = 5000

/** Stitch docs: one endpoint, which always answers 200 unless the network fails. */
export function addGraphqlRoutes(app: Router, api: StitchApi): void {
  const { world } = api

  app.post('/graphql', async (c) => {
    const posted = asPosted(await c.req.json().catch(() => null))
    if (posted === null) return c.json({ errors: [{ message: 'POST body is not a GraphQL request' }] }, 400)
    const token = goodToken(world, /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1])
    if (token === null) return told(c, posted, UNAUTHENTICATED)
    return told(c, posted, await executeStitch(posted, asking(c, posted, token)))
  })

  function asking(c: Context, { query, variables }: Posted, token: StitchToken): Asking {
    return {
      world,
      token,
      link: world.links.get(token.linkId ?? '') ?? null,
      identityOrigin: identityOriginOf(api, c),
      operationKey: JSON.stringify([token.linkId, query, sorted(variables)]),
      struck: new Map(),
    }
  }

  function told(c: Context, posted: Posted, answer: StitchAnswer): Answer {
    const codes = [answer.extensions, ...(answer.errors ?? [])].flatMap(codeOf)
    world.operations.push({ at: world.clock.now(), name: nameOf(posted), codes })
    if (world.operations.length > MOST_OPERATIONS) world.operations.shift()
    const { unauthenticatedStatus, badRequestStatus } = world.settings
    if (answer === UNAUTHENTICATED) return c.json(answer, unauthenticatedStatus)
    return c.json(answer, answer.data === undefined ? badRequestStatus : 200)
  }
}

function asPosted(body: unknown): Posted | null {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') return null
  const { query } = body
  const variables = 'variables' in body && typeof body.variables === 'object' && body.variables !== null ? body.variables : {}
  const operationName = 'operationName' in body && typeof body.operationName === 'string' ? body.operationName : null
  return { query, variables: variables as Record<string, unknown>, operationName }
}

function codeOf(value: object | undefined): string[] {
  const from = value !== undefined && 'extensions' in value ? value.extensions : value
  const code: unknown = typeof from === 'object' && from !== null && 'code' in from ? from.code : null
  return typeof code === 'string' ? [code] : []
}

/** The operation's name, or else its first field. */
function nameOf({ query, operationName }: Posted): string {
  return operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? /\{\s*(\w+)/.exec(query)?.[1] ?? 'unnamed'
}

/** The same text for the same variables in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
