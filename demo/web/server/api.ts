import { SessionEndedError } from 'bank-connection-kit'
import type { BankRow, Message, Money, Platform, Session } from '../../shared/demo.types'

/** The app's own server, as the browser sees it. What connects banks is not here: the kit asks for that itself. */
export interface Api {
  signIn(): Promise<void>
  banks(platform: Platform): Promise<BankRow[]>
  money(platform: Platform): Promise<Money>
  /** What the app has told this user, newest first. */
  inbox(): Promise<Message[]>
  markRead(): Promise<void>
}

export const readSession = async (): Promise<Session> => (await (await fetch('/api/session')).json()) as Session

/** The app's own session is over, which the kit tells from all that can go wrong at the bank. */
export function assertSignedIn({ status }: Response): void {
  if (status === 401) throw new SessionEndedError('sign-in')
}

export function createApi(): Api {
  async function ask(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Response> {
    const answer = await fetch(path, { method })
    assertSignedIn(answer)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
    return answer
  }
  const json = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body

  return {
    signIn: async () => void (await ask('/api/sign-in', 'POST')),
    banks: (platform) => json<BankRow[]>(`/api/banks?platform=${platform}`),
    money: (platform) => json<Money>(`/api/money?platform=${platform}`),
    inbox: () => json<Message[]>('/api/inbox'),
    markRead: async () => void (await ask('/api/inbox/read', 'POST')),
  }
}
