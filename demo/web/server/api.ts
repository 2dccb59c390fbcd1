import { SessionEndedError } from 'bank-connection-kit'
import type { ApiVersion, BankRow, Money, Platform, Session } from '../../shared/demo.types'

/** The app's own server, as the browser sees it. */
export interface Api {
  signIn(): Promise<void>
  banks(platform: Platform): Promise<BankRow[]>
  money(platform: Platform): Promise<Money>
  token(version: ApiVersion): Promise<string>
  /** Basiq's answer, untouched. */
  refresh(connectionId: string, version: ApiVersion): Promise<Response>
}

export type Send = typeof globalThis.fetch

export const readSession = async (): Promise<Session> => (await (await fetch('/api/session')).json()) as Session

/** The app's own session is over, which the kit tells from all that can go wrong at the bank. */
export function assertSignedIn({ status }: Response): void {
  if (status === 401) throw new SessionEndedError('sign-in')
}

export function createApi(send: Send): Api {
  async function ask(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Response> {
    const answer = await send(path, { method })
    assertSignedIn(answer)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
    return answer
  }
  const json = async <Body>(path: string, method?: 'POST'): Promise<Body> => (await (await ask(path, method)).json()) as Body

  return {
    signIn: async () => void (await ask('/api/sign-in', 'POST')),
    banks: (platform) => json<BankRow[]>(`/api/banks?platform=${platform}`),
    money: (platform) => json<Money>(`/api/money?platform=${platform}`),
    token: async (version) => (await json<{ token: string }>(`/api/token?version=${version}`, 'POST')).token,
    refresh: (connectionId, version) =>
      send(`/api/refresh/${encodeURIComponent(connectionId)}?version=${version}`, { method: 'POST' }),
  }
}
