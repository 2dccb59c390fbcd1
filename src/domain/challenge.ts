/** What the bank asks of the user, beyond the login, before it lets the aggregator in. */
export interface Challenge {
  /** The same id in two readings is the same challenge; a new one after an answer is a second challenge. */
  id: string
  /** `code`: one code from a device. `questions`: answers in the order of the prompts. `approve`: a tap in the bank's app. */
  kind: 'code' | 'questions' | 'approve'
  /** The bank's own words, one for each answer; plain text, never markup. */
  prompts: string[]
  /** Milliseconds since 1970; null where the aggregator does not say. */
  expiresAt: number | null
}
