import { BASIQ_URL, basiqToken, currentUser } from '../../../../basiq.server'

/** A refresh needs a server token. Basiq's answer goes back unchanged, with its status: 200 and 202 are not the same. */
export async function POST(_: Request, { params }: { params: Promise<{ connectionId: string }> }): Promise<Response> {
  const { connectionId } = await params
  const token = await basiqToken({ scope: 'SERVER_ACCESS' }, '2.1')
  const path = `/users/${await currentUser()}/connections/${encodeURIComponent(connectionId)}/refresh`
  const answer = await fetch(BASIQ_URL + path, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
}
