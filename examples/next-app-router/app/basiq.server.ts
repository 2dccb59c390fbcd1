/** Basiq's own address, or the sandbox's. */
export const BASIQ_URL = process.env.BASIQ_URL ?? 'https://au-api.basiq.io'

/** The Basiq user of whoever is signed in. Yours comes from your session and your database, and never from the request. */
export async function currentUser(): Promise<string> {
  return process.env.BASIQ_USER_ID ?? ''
}

/** A token of Basiq's. Your API key stays on the server. */
export async function basiqToken(form: Record<string, string>, version: string): Promise<string> {
  const answer = await fetch(`${BASIQ_URL}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${process.env.BASIQ_API_KEY}`, 'basiq-version': version },
    body: new URLSearchParams(form),
    cache: 'no-store',
  })
  if (!answer.ok) throw new Error(`Basiq gave no token (${answer.status}).`)
  const body: { access_token: string } = await answer.json()
  return body.access_token
}
