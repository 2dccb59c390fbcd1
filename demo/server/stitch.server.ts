import { createHash, randomBytes } from 'node:crypto'
import type { Money } from '../shared/demo.types'
import { readAccounts, type StitchAccount } from '../shared/stitch.accounts'
import type { Renewal, StitchOperationCall, StitchCode, StitchLinkCall } from '../shared/stitch.types'
import { BANKS, listedQuery, VERIFICATION } from './stitch.documents'
import { createTokenDesk, type StitchClient, type StitchTokens } from './stitch.tokens'

/** What the app asks for at first. `offline_access` brings a refresh token. */
const SCOPES = ['openid', 'offline_access', 'accounts', 'balances', 'transactions'] as const

interface Asked {
  query: string
  variables: unknown
}

/** One link of the user's, with what passed through on its way to the browser. */
interface Link {
  tokens: StitchTokens
  bankId: string
  scopes: ReadonlySet<string>
  accounts: readonly StitchAccount[]
  readAt: number | null
}

export interface StitchServer {
  /** The address where the user links a bank, or permits more. */
  authorizeUrl(visit: StitchLinkCall): string
  exchange(back: StitchCode): Promise<{ connectionId: string } | { error: string }>
  /** Asks a listed query, with the token that it is listed for. Otherwise the status that says why not. */
  ask(operation: StitchOperationCall): Promise<Response | 403 | 404>
  /** Which banks there are and how they do: with the app's own token. */
  banks(query: string): Promise<Response>
  renew(connectionId: string): Promise<Renewal>
  money(): Money
  /** Takes in a link that was made elsewhere. */
  keep(connectionId: string, link: { tokens: Pick<StitchTokens, 'accessToken' | 'refreshToken'>; bankId: string }): void
  tokensOf(connectionId: string): StitchTokens | null
  /** The sandbox's login that stands chosen on the linking page. */
  hint(login: string): void
  /** Has verifications asked with this token from now on; null: with the app's own. */
  verifyWith(token: string | null): void
  forget(): void
}

/** The app's server as a customer of Stitch. Everything is kept in memory, as befits a world that ends with the process. */
export function stitchServer(
  origin: string,
  { client, now, owner }: { client: StitchClient; now: () => number; owner: () => string },
): StitchServer {
  const desk = createTokenDesk(origin, client)
  const linksOf = new Map<string, Map<string, Link>>()
  /** Whoever is signed in has these links, and knows of no others. */
  const own = (): Map<string, Link> => {
    const links = linksOf.get(owner()) ?? new Map<string, Link>()
    linksOf.set(owner(), links)
    return links
  }
  /** PKCE: what proves that a code is for the one who asked, by user and nonce. */
  const verifiers = new Map<string, string>()

  const post = (token: string, { query, variables }: Asked): Promise<Response> =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })

  /** What the overview shows comes from what passes by: nothing is asked for twice. */
  async function note(connectionId: string, link: Link, answer: Response): Promise<void> {
    const body = (await answer.json().catch(() => null)) as { data?: unknown } | null
    const accounts = readAccounts(body?.data, connectionId)
    if (accounts.length === 0) return
    link.accounts = accounts
    link.bankId = accounts[0]?.bankId ?? link.bankId
    link.readAt = now()
  }

  let oddToken: string | null = null
  let hint = 'connects'

  const askAsApp = async (scope: string, operation: Asked): Promise<Response> => {
    const answer = await post(await desk.client(scope), operation)
    if (!(await answer.clone().text()).includes('"UNAUTHENTICATED"')) return answer
    // The app's own tokens last an hour, and there is another one whenever it is asked for.
    desk.forget()
    return post(await desk.client(scope), operation)
  }

  return {
    authorizeUrl: ({ connectionId, nonce, redirectUri, missingScopes, institutionId }) => {
      const verifier = randomBytes(32).toString('base64url')
      verifiers.set(`${owner()} ${nonce}`, verifier)
      const scopes = new Set([...SCOPES, ...(own().get(connectionId)?.scopes ?? []), ...missingScopes])
      const url = new URL(`${origin}/connect/authorize`)
      url.search = new URLSearchParams({
        client_id: client.id,
        response_type: 'code',
        scope: [...scopes].join(' '),
        redirect_uri: redirectUri,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        login_hint: `${institutionId ?? own().get(connectionId)?.bankId ?? ''}/${hint}`,
      }).toString()
      return url.href
    },
    exchange: async ({ connectionId, code, nonce, redirectUri }) => {
      // The user who came back, whoever signs in while the code is exchanged.
      const links = own()
      const visit = `${owner()} ${nonce}`
      const verifier = verifiers.get(visit)
      verifiers.delete(visit)
      if (verifier === undefined) return { error: 'invalid_grant' }
      const tokens = await desk.exchange({ code, redirectUri }, verifier)
      if ('error' in tokens) return tokens
      const before = links.get(connectionId)
      links.set(connectionId, {
        bankId: before?.bankId ?? '',
        accounts: before?.accounts ?? [],
        readAt: before?.readAt ?? null,
        scopes: new Set(SCOPES),
        tokens,
      })
      return { connectionId }
    },
    ask: async (operation) => {
      const listed = listedQuery(operation.key, operation.name)
      if (listed === null) return 403
      const { query, token } = listed
      const asked = { query, variables: operation.variables }
      if (token.of === 'app') {
        // The panel may have put another in its place.
        const isOdd = token.scope === VERIFICATION && oddToken !== null
        return isOdd ? post(oddToken ?? '', asked) : askAsApp(token.scope, asked)
      }
      const link = own().get(operation.connectionId)
      if (link === undefined) return 404
      const answer = await post(link.tokens.accessToken, asked)
      await note(operation.connectionId, link, answer.clone())
      return answer
    },
    banks: (query) => askAsApp(BANKS, { query, variables: {} }),
    renew: async (connectionId) => {
      const link = own().get(connectionId)
      return link === undefined ? 'authorize' : desk.renew(link.tokens)
    },
    money: () => {
      const all = [...own()]
      return {
        connections: all.map(([id, { bankId, readAt }]) => ({
          id,
          institutionId: bankId,
          status: 'active',
          lastUsed: new Date(readAt ?? now()).toISOString(),
        })),
        accounts: all.flatMap(([, { accounts }]) => accounts.map(({ account }) => account)),
        transactions: all
          .flatMap(([, { accounts }]) => accounts.flatMap(({ transactions }) => transactions))
          .toSorted((one, two) => two.postedAt.localeCompare(one.postedAt)),
      }
    },
    keep: (connectionId, { tokens, bankId }) =>
      void own().set(connectionId, {
        tokens: { ...tokens, renewal: null },
        bankId,
        scopes: new Set(SCOPES),
        accounts: [],
        readAt: null,
      }),
    tokensOf: (connectionId) => own().get(connectionId)?.tokens ?? null,
    hint: (login) => {
      hint = login
    },
    verifyWith: (token) => {
      oddToken = token
    },
    forget: () => {
      oddToken = null
      hint = 'connects'
      linksOf.clear()
      verifiers.clear()
      desk.forget()
    },
  }
}
