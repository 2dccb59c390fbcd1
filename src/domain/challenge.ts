/** A question of the bank to the user, beyond the login. */
export interface Challenge {
  /** Two readings with the same id show the same challenge. A new id after an answer is a second challenge. */
  id: string
  /** `code`: one code from a device. `questions`: answers in the order of the prompts. `approve`: approval in the bank's app. */
  kind: 'code' | 'questions' | 'approve'
  /** The bank's own words, one prompt for each answer. Plain text, never markup. */
  prompts: string[]
  /** Milliseconds since 1970; null if the aggregator does not say. */
  expiresAt: number | null
}
