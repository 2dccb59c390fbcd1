import type { Credentials } from '../../domain'

/** The one place that secrets pass through: the form's submit puts a login in, and the call that sends it takes it out, once. */
export class Secrets {
  #credentials: Credentials | null = null

  put(credentials: Credentials): void {
    this.#credentials = credentials
  }

  /** The login, once. */
  take(): Credentials | null {
    const taken = this.#credentials
    this.#credentials = null
    return taken
  }
}
