import type { Clock } from '../../../src/domain'
import type { Sandbox, SandboxFetch } from '../../../src/sandbox'
import type { Random } from '../seeded'

/** Between the page and the platform: here answers are lost that the platform gave, and others answer in its place. */
export interface Line {
  readonly fetch: SandboxFetch
  /** The next requests meet something on their way. */
  strike(random: Random): void
  /** The platform gets the next thing that is sent, and its answer is lost on the way back. */
  loseNext(): void
  mend(): void
  /** Pages that have answered, by their status. */
  readonly pages: ReadonlySet<number>
  /** Whether the platform has said yes to a request of this kind. */
  hasAccepted(method: string, path: string): boolean
}

interface Trouble {
  /** How many requests are left. */
  times: number
  /** Whether the platform gets the request first. */
  isDelivered: boolean
  /** Null: the connection breaks. */
  page: number | null
  /** Null: any. */
  method: string | null
}

/** By status: a login page behind a redirect that was followed, one that was not, a firewall, a gateway, a wrong address. */
const PAGES = [200, 302, 401, 403, 404, 409, 502] as const

function pageOf(status: number): Response {
  const headers: Record<string, string> = { 'content-type': 'text/html' }
  if (status === 302) headers['location'] = 'https://proxy.example/login'
  return new Response(`<!doctype html><title>${status}</title><h1>Request blocked</h1>`, { status, headers })
}

/** A broken connection takes its time to be noticed. */
const BREAKS_AFTER_MS = 300

export function createLine({ fetch }: Pick<Sandbox, 'fetch'>, clock: Clock): Line {
  let troubles: Trouble[] = []
  const accepted = new Set<string>()
  const pages = new Set<number>()

  const send: SandboxFetch = async (input, init) => {
    const response = await fetch(input, init)
    const { method, url } = new Request(input, init)
    if (response.ok) accepted.add(`${method} ${new URL(url).pathname}`)
    return response
  }

  return {
    fetch: async (input, init) => {
      const method = init?.method ?? 'GET'
      const trouble = troubles.find((each) => each.times > 0 && (each.method ?? method) === method)
      if (trouble === undefined) return send(input, init)
      trouble.times -= 1
      if (trouble.isDelivered) await send(input, init)
      if (trouble.page !== null) {
        pages.add(trouble.page)
        return pageOf(trouble.page)
      }
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, BREAKS_AFTER_MS))
      throw new TypeError('Failed to fetch')
    },
    strike(random) {
      const isLoss = random.chance(0.5)
      troubles.push({
        times: random.pick([1, 1, 1, 2, 5, Infinity]),
        isDelivered: isLoss || random.chance(0.4),
        page: isLoss ? null : random.pick(PAGES),
        method: random.pick(['POST', 'POST', 'GET', null]),
      })
    },
    loseNext: () => void troubles.unshift({ times: 1, isDelivered: true, page: null, method: 'POST' }),
    mend: () => {
      troubles = []
    },
    pages,
    hasAccepted: (method, path) => accepted.has(`${method} ${path}`),
  }
}
