import { basiqServer, createBankServer, toNodeHandler } from 'bank-connection-kit/server'

/** Your own users, and their ids at Basiq. */
const USERS = {
  ann: { userKey: 'ann', basiqUserId: process.env.BASIQ_USER_ANN },
  ben: { userKey: 'ben', basiqUserId: process.env.BASIQ_USER_BEN },
}

/** Stands in for your own sign-in: it believes every name. */
export function signIn(request, response) {
  const name = new URL(request.url ?? '/', 'http://host').searchParams.get('user')
  response.setHeader('set-cookie', `user=${name}; HttpOnly; SameSite=Strict; Path=/`)
  response.end()
}

const userOf = (request) => USERS[/(?:^|; )user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]] ?? null

export const banks = toNodeHandler(
  createBankServer({
    basePath: '/api/bank',
    identify: userOf,
    platforms: [basiqServer({ apiKey: process.env.BASIQ_API_KEY, version: '2.1', apiUrl: process.env.BASIQ_URL })],
  }),
)
