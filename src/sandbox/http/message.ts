import { HeaderList } from './header-list'

/** A request with its whole body. */
export interface ReceivedRequest {
  readonly method: string
  /** The absolute address. */
  readonly url: string
  readonly headers: HeaderList
  /** The body as text; empty if it is a form with files. */
  readonly text: string
  /** The fields of a form with files; null for any other body. */
  readonly form: FormData | null
}

/** An answer, before it becomes a `Response`. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderList
  /** Null for an answer that cannot have a body. */
  readonly body: string | null
  /** Waits before each piece of the body; an answer without it arrives whole. */
  readonly pieces?: { readonly count: number; wait(): Promise<void> }
}

type Headers = Readonly<Record<string, string>>

export const answerOf = (status: number, body: string | null, headers: Headers = {}): Answer => ({
  status,
  body,
  headers: new HeaderList(Object.entries(headers)),
})

export const jsonAnswer = (value: unknown, status = 200): Answer =>
  answerOf(status, JSON.stringify(value), { 'content-type': 'application/json' })
