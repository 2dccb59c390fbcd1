import { basiqToken, currentUser } from '../../../basiq.server'

/** The token for the browser: it can connect banks and read jobs of this one user, and nothing else. */
export async function POST(request: Request): Promise<Response> {
  const version = new URL(request.url).searchParams.get('version') === '3' ? '3.0' : '2.1'
  const token = await basiqToken({ scope: 'CLIENT_ACCESS', userId: await currentUser() }, version)
  return Response.json({ token }, { headers: { 'cache-control': 'no-store' } })
}
