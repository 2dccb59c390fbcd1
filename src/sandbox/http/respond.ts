import type { Answer } from './message'

async function textOf({ body, pieces }: Answer): Promise<string> {
  for (let piece = 0; piece < (pieces?.count ?? 0); piece += 1) await pieces?.wait()
  return body ?? ''
}

function streamOf(text: string, { count, wait }: NonNullable<Answer['pieces']>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  const size = Math.max(1, Math.ceil(bytes.length / count))
  let sent = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await wait()
      controller.enqueue(bytes.slice(sent, sent + size))
      sent += size
      if (sent >= bytes.length) controller.close()
    },
  })
}

/** What callers read of a response, for environments that have no `Response`. */
function plainResponse(answer: Answer): Response {
  const { status, headers } = answer
  const response = {
    status,
    ok: status >= 200 && status < 300,
    statusText: '',
    type: 'basic',
    url: '',
    redirected: false,
    body: null,
    headers,
    text: () => textOf(answer),
    json: async (): Promise<unknown> => JSON.parse(await textOf(answer)),
    clone: () => plainResponse(answer),
  }
  return response as unknown as Response
}

/** The answer as a caller of fetch gets it. */
export function toResponse(answer: Answer): Response {
  if (typeof globalThis.Response !== 'function') return plainResponse(answer)
  const { body, pieces, status, headers } = answer
  const sent = pieces === undefined || body === null ? body : streamOf(body, pieces)
  return new Response(sent, { status, headers: [...headers] })
}
