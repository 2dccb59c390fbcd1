import { linkedAccounts } from '../../src/aggregators/stitch'
import { createManualClock } from '../../src/sandbox/index'
import { memoryStore, stitchServer, type ServerStore, type StitchServerOptions } from '../../src/server'
import { hostWorld, type HostWorld } from './host'

export const PAGE = 'https://app.example/accounts'
export const KEY = btoa('k'.repeat(32))

export const options = (over: Partial<StitchServerOptions> = {}): StitchServerOptions => ({
  clientId: 'test-sandbox',
  clientSecret: 'sandbox-secret',
  redirectUri: PAGE,
  scopes: ['accounts', 'balances', 'transactions'],
  documents: {
    accounts: linkedAccounts({ key: 'accounts' }),
    names: 'query Names { user { bankAccounts { id name } } }',
  },
  encryptionKey: KEY,
  ...over,
})

export interface StitchHost extends HostWorld {
  /** The store of the server, as a thief would see it. */
  stored(): string
  /** Asks for a visit; the address that the user is sent to. */
  visit(user: string, state: string): Promise<URL>
  /** Goes through Stitch's page, and brings back what its return has. */
  allow(address: URL, login?: string): Promise<URLSearchParams>
  /** Links a bank from beginning to end; `chosen` is what the page says that the user had chosen. */
  link(user: string, login?: string, chosen?: string): Promise<void>
  accounts(user: string): Promise<Record<string, unknown>>
}

/** A store that shows what it holds. */
export function openStore(inner: ServerStore): { store: ServerStore; stored: () => string } {
  const values: string[] = []
  return {
    stored: () => values.join('\n'),
    store: {
      ...inner,
      compareAndSet: (key, expected, value, ttlMs) => {
        values.push(`${key}=${value ?? ''}`)
        return inner.compareAndSet(key, expected, value, ttlMs)
      },
    },
  }
}

export function stitchHost(
  over: Partial<StitchServerOptions> = {},
  more: Omit<Parameters<typeof hostWorld>[0] & object, 'platforms'> = {},
): StitchHost {
  const { clock = createManualClock() } = more
  const { store, stored } = openStore(more.store ?? memoryStore({ clock }))
  const world = hostWorld({ ...more, clock, store, platforms: [stitchServer(options(over))] })
  world.control.stitch.set({ redirectUris: [PAGE], userInteractionRedirectUrls: [PAGE] })

  const visit: StitchHost['visit'] = async (user, state) => {
    const { body } = await world.ask('/stitch/link', { as: user, method: 'POST', body: { nonce: state } })
    return new URL(String(body['url']))
  }
  const allow: StitchHost['allow'] = async (address, login = 'connects') => {
    const shown = await world.fetch(address.href, { redirect: 'manual' })
    const page = new URL(shown.headers.get('location') ?? '', address)
    const scopes = (address.searchParams.get('scope') ?? '').split(' ')
    const form = new URLSearchParams([
      ['decision', 'allow'],
      ['bank', 'fnb'],
      ['login', login],
      ...scopes.map((scope) => ['scope', scope]),
    ])
    const back = await world.fetch(page.href, { method: 'POST', body: form, redirect: 'manual' })
    return new URL(back.headers.get('location') ?? '', page).searchParams
  }
  let states = 0
  return {
    ...world,
    stored,
    visit,
    allow,
    link: async (user, login, institutionId) => {
      const state = `state-${(states += 1)}-of-${user}`
      const back = await allow(await visit(user, state), login)
      const body = { nonce: back.get('state'), code: back.get('code'), institutionId }
      const { text } = await world.ask('/stitch/tokens', { as: user, method: 'POST', body })
      if (text !== '{}') throw new Error(`The link was not completed: ${text}`)
    },
    accounts: async (user) => (await world.ask('/stitch/graphql', { as: user, method: 'POST', body: { key: 'names' } })).body,
  }
}
