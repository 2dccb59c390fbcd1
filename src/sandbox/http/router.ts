import { answerOf, jsonAnswer, type Answer, type ReceivedRequest } from './message'
import type { Html } from './html'

/** One request on its way to an answer. */
export interface Context {
  readonly req: {
    readonly method: string
    readonly url: string
    readonly path: string
    /** A part of the path by its name; empty if the route has none of that name. */
    param(name: string): string
    query(name: string): string | undefined
    header(name: string): string | undefined
    text(): Promise<string>
    json(): Promise<unknown>
    /** @throws TypeError if the body is no form with files */
    formData(): Promise<FormData>
  }
  /** Sets a header of the answer. */
  header(name: string, value: string): void
  json(value: unknown, status?: number): Answer
  body(body: string | null, status: number, headers?: Readonly<Record<string, string>>): Answer
  html(page: Html, status?: number): Answer
  redirect(address: string, status: number): Answer
  notFound(): Answer
}

export type Handler = (c: Context) => Answer | Promise<Answer>

/** The routes of a platform. The first that matches answers. */
export interface Router {
  get(path: string, handler: Handler): void
  post(path: string, handler: Handler): void
  delete(path: string, handler: Handler): void
  notFound(handler: (c: Context) => Answer): void
  onError(handler: (error: unknown, c: Context) => Answer): void
  handle(request: ReceivedRequest): Promise<Answer>
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly handler: Handler
}

/** `:name` stands for one segment. */
function routeOf(method: string, path: string, handler: Handler): Route {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '([^/]+)')}$`)
  return { method, pattern, names, handler }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function contextOf(request: ReceivedRequest, params: ReadonlyMap<string, string>, notFound: (c: Context) => Answer): Context {
  const url = new URL(request.url)
  const headers: [string, string][] = []
  const withHeaders = (answer: Answer): Answer => {
    for (const [name, value] of headers) answer.headers.set(name, value)
    return answer
  }
  const body: Context['body'] = (text, status, more) => withHeaders(answerOf(status, text, more))
  const c: Context = {
    req: {
      method: request.method,
      url: request.url,
      path: url.pathname,
      param: (name) => params.get(name) ?? '',
      query: (name) => url.searchParams.get(name) ?? undefined,
      header: (name) => request.headers.get(name) ?? undefined,
      text: async () => request.text,
      json: async (): Promise<unknown> => JSON.parse(request.text),
      formData: async () => {
        if (request.form === null) throw new TypeError('The body is no form.')
        return request.form
      },
    },
    header: (name, value) => void headers.push([name, value]),
    json: (value, status) => withHeaders(jsonAnswer(value, status)),
    body,
    html: (page, status = 200) => body(page.text, status, { 'content-type': 'text/html; charset=UTF-8' }),
    redirect: (location, status) => body(null, status, { location }),
    notFound: () => notFound(c),
  }
  return c
}

export function createRouter(): Router {
  const routes: Route[] = []
  let missing: (c: Context) => Answer = () => answerOf(404, '404 Not Found', { 'content-type': 'text/plain; charset=UTF-8' })
  let broken: (error: unknown, c: Context) => Answer = (error) => {
    throw error
  }

  async function handle(request: ReceivedRequest): Promise<Answer> {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const { pathname } = new URL(request.url)
    const route = routes.find((each) => each.method === method && each.pattern.test(pathname))
    const values = route?.pattern.exec(pathname)?.slice(1) ?? []
    const params = new Map(route?.names.map((name, at) => [name, decoded(values[at] ?? '')]))
    const c = contextOf(request, params, missing)
    try {
      return route === undefined ? missing(c) : await route.handler(c)
    } catch (error) {
      return broken(error, c)
    }
  }

  return {
    get: (path, handler) => void routes.push(routeOf('GET', path, handler)),
    post: (path, handler) => void routes.push(routeOf('POST', path, handler)),
    delete: (path, handler) => void routes.push(routeOf('DELETE', path, handler)),
    notFound: (handler) => void (missing = handler),
    onError: (handler) => void (broken = handler),
    handle: async (request) => {
      const answer = await handle(request)
      return request.method === 'HEAD' ? { ...answer, body: null } : answer
    },
  }
}
