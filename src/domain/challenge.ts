/**
 * The form of an answer to a bank. `code`: one code from a device. `questions`: an answer to each prompt. `approve`: approval in the bank's
 * app. `choice`: one of several options. `image`: what the user reads in a picture.
 */
export type ChallengeKind = 'code' | 'questions' | 'approve' | 'choice' | 'image'

/** What a user can ask for instead of answering: the same code once more, or another way to prove who they are. */
export type ChallengeRequest = 'resend-code' | 'another-way'

/** One option of a `choice`: a device, a way to get a code, an account. */
export interface ChallengeOption {
  /** The answer that chooses this option, as the platform expects it. */
  value: string
  /** The bank's own words; plain text. */
  label: string
}

/** A question of the bank to the user, beyond the login. */
export interface Challenge {
  /** Two readings with the same id show the same challenge. A new id after an answer is a second challenge. */
  id: string
  kind: ChallengeKind
  /** The bank's own words about the whole, such as where it sent a code. Plain text, never markup; null if there are none. @default null */
  description?: string | null | undefined
  /** The bank's own words, one prompt for each answer. Plain text, never markup; `''` if the bank names none. */
  prompts: string[]
  /** `choice`: the options, in the bank's order. The one answer is the `value` of one of them. */
  options?: readonly ChallengeOption[] | undefined
  /** `image`: the address of the picture, https or `data:image/`. */
  image?: string | undefined
  /** `code`: true if the code may have letters. Without it, phones show a keypad with digits only. @default false */
  hasLetters?: boolean | undefined
  /** What the user can ask for instead of answering. @default none */
  requests?: readonly ChallengeRequest[] | undefined
  /** Milliseconds since 1970; null if the aggregator does not say. */
  expiresAt: number | null
}
