import type { AnswerResult, BeginResult, Credentials, Reading } from '../../domain'

export const NOTHING: Credentials = {}

/**
 * The one place where secrets pass through: a login is put in by the form's submit and taken out by the call that sends it, once.
 * What a call comes to is kept here too, so that whoever awaits it may stop and start again without a second call.
 */
export class Vault {
  #credentials: Credentials | null = null
  begun: Promise<BeginResult> | null = null
  #begins = 0
  answered: Promise<AnswerResult> | null = null
  /** Login fields that are no secret, so that nobody types them twice. */
  remembered: Credentials = NOTHING
  /** The last reading that brought something: one that brings nothing, or another attempt, takes nothing away. */
  arrived: Reading | null = null
  /** The bank's text of a refusal that no reading carries. */
  text: string | null = null

  put(credentials: Credentials): void {
    this.#credentials = credentials
  }

  /** The login, once. */
  take(): Credentials | null {
    const taken = this.#credentials
    this.#credentials = null
    return taken
  }

  /** Another begin, which nobody waits for once there is a newer one, or all was given up. */
  nextBegin(): () => boolean {
    this.#begins += 1
    const own = this.#begins
    return () => this.#begins === own
  }

  /** Everything goes. */
  empty(): void {
    this.#begins += 1
    this.#credentials = null
    this.begun = null
    this.answered = null
    this.remembered = NOTHING
    this.arrived = null
    this.text = null
  }
}
