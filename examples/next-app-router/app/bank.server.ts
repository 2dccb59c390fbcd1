import { cookies } from 'next/headers'
import { basiqServer, createBankServer, toNextHandlers, type ServerUser } from 'bank-connection-kit/server'

/** Basiq's own address, or the sandbox's. */
export const BASIQ_URL = process.env.BASIQ_URL ?? 'https://au-api.basiq.io'

const USERS: Readonly<Record<string, ServerUser>> = {
  ann: { userKey: 'ann', basiqUserId: process.env.BASIQ_USER_ID },
  ben: { userKey: 'ben', basiqUserId: process.env.BASIQ_OTHER_USER_ID },
}

/** Whoever is signed in. Yours comes from your session and your database, and never from the request. */
export async function currentUser(): Promise<ServerUser> {
  const name = (await cookies()).get('user')?.value ?? 'ann'
  return USERS[name] ?? USERS.ann
}

/** Your API key stays here. An app has one of these; this one has two, because it shows both versions of Basiq. */
export const bankHandlers = (basePath: string, version: '2.1' | '3') =>
  toNextHandlers(
    createBankServer({
      basePath,
      identify: currentUser,
      platforms: [basiqServer({ apiKey: process.env.BASIQ_API_KEY, version, apiUrl: BASIQ_URL })],
    }),
  )
