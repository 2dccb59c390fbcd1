import { basiqServer, createBankServer, toNextHandlers, type ServerUser } from 'bank-connection-kit/server'

/** Basiq's own address, or the sandbox's. */
export const BASIQ_URL = process.env.BASIQ_URL ?? 'https://au-api.basiq.io'

/** Whoever is signed in. Yours comes from your session and your database, and never from the request. */
export async function currentUser(): Promise<ServerUser> {
  return { userKey: 'user-1', basiqUserId: process.env.BASIQ_USER_ID }
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
