import type { Version } from '../../../src/sandbox/index'
import { testWorld, type TestWorld } from '../world'

/** One answer of the sandbox. */
export interface Given {
  readonly method: string
  readonly path: string
  readonly status: number
  /** Undefined if there was none. */
  readonly body: unknown
}

/** A sandbox of one version, and everything that it has answered. */
export interface Life {
  readonly world: TestWorld
  readonly version: Version
  readonly given: Given[]
  ask(method: string, path: string, options?: Asked): Promise<Response>
}

export interface Asked {
  as?: string
  body?: unknown
  form?: Readonly<Record<string, string>>
  file?: { institutionId: string; name: string }
  headers?: Readonly<Record<string, string>>
}

export function newLife(version: Version): Life {
  const world = testWorld({ version })
  const given: Given[] = []
  const ask: Life['ask'] = async (method, path, { as, body, form, file, headers } = {}) => {
    const upload = file === undefined ? null : new FormData()
    upload?.set('institutionId', file?.institutionId ?? '')
    upload?.set('statement', new Blob(['a page']), file?.name ?? '')
    const sent = upload ?? (form ? new URLSearchParams({ ...form }) : body === undefined ? null : JSON.stringify(body))
    const response = await world.fetch(new URL(path, 'https://au-api.basiq.io').href, {
      method,
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      body: sent,
    })
    const answer = await response.clone().text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    if (isJson || answer === '') {
      given.push({
        method,
        path: path.split('?')[0] ?? path,
        status: response.status,
        body: isJson ? JSON.parse(answer) : undefined,
      })
    }
    return response
  }
  return { world, version, given, ask }
}

export const serverToken = ({ world, version }: Life, userId: string): string =>
  world.control.issueToken({ userId, scope: 'SERVER_ACCESS', version })
export const clientToken = ({ world, version }: Life, userId: string): string => world.control.issueToken({ userId, version })

/** The job that the user's last call or form has begun; null if it was refused. */
export const newestJob = ({ world }: Life, userId: string): string | null =>
  world.control.jobs().findLast((job) => job.userId === userId)?.id ?? null

/** The address of a visit to the consent screen. */
export async function visitOf(life: Life, userId: string): Promise<string> {
  const home = await life.ask('GET', `/consent/home?token=${clientToken(life, userId)}`)
  return home.headers.get('location') ?? ''
}
