import type { Answered, Begun, Credentials } from '../domain'

/**
 * The one place where secrets pass through: a login is put in by the form's submit and taken out by the call that sends it, once.
 * What a call comes to is kept here too, so that whoever awaits it may stop and start again without a second call.
 */
export interface Vault {
  put(credentials: Credentials): void
  /** The login, once. */
  take(): Credentials | null
  begun: Promise<Begun> | null
  answered: Promise<Answered> | null
  /** Login fields that are no secret, so that nobody types them twice. */
  remembered: Credentials
  /** The bank's text of a refusal that no reading carries. */
  text: string | null
  /** Everything goes. */
  empty(): void
}

export function createVault(): Vault {
  let credentials: Credentials | null = null
  const vault: Vault = {
    put: (values) => {
      credentials = values
    },
    take: () => {
      const taken = credentials
      credentials = null
      return taken
    },
    begun: null,
    answered: null,
    remembered: {},
    text: null,
    empty: () => {
      credentials = null
      vault.begun = null
      vault.answered = null
      vault.remembered = {}
      vault.text = null
    },
  }
  return vault
}
