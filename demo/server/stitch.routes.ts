import { Hono, type Context } from 'hono'
import type { StitchOperationCall, StitchCode, StitchLinkCall } from '../shared/stitch.types'
import type { StitchServer } from './stitch.server'

/**
 * Stitch's answer, as it is. 401 is kept for the session with this app: whatever Stitch's status, its body says what is; only 429
 * and what is broken have none that does.
 */
function handedOn(answer: Response): Response {
  const headers = new Headers({
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'cache-control': 'no-store',
  })
  const retryAfter = answer.headers.get('retry-after')
  if (retryAfter !== null) headers.set('retry-after', retryAfter)
  return new Response(answer.body, { status: answer.status < 429 ? 200 : answer.status, headers })
}

/** What a browser may ask of Stitch, with tokens that stay here. */
export function createStitchRoutes(stitch: StitchServer): Hono {
  const app = new Hono()
  const read = <Body>(c: Context): Promise<Body> => c.req.json<Body>()
  // Stitch cannot be reached: that is no fault of this server's.
  app.onError((_, c) => c.body(null, 502))

  // Before a verification a real app sees that the details are this user's to verify.
  app.post('/graphql', async (c) => {
    const answer = await stitch.ask(await read<StitchOperationCall>(c))
    return typeof answer === 'number' ? c.body(null, answer) : handedOn(answer)
  })

  app.post('/renew', async (c) => {
    const { connectionId } = await read<{ connectionId: string }>(c)
    return c.json({ renewal: await stitch.renew(connectionId) })
  })

  app.post('/link', async (c) => c.json({ url: stitch.authorizeUrl(await read<StitchLinkCall>(c)) }))
  app.post('/tokens', async (c) => c.json(await stitch.exchange(await read<StitchCode>(c))))

  return app
}
