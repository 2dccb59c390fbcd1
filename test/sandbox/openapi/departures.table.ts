/** An answer that differs from the documents, and what Basiq itself publishes that it follows. */
export interface Departure {
  readonly reason: string
  /** Matches `2.1 GET /jobs/:id 200 /steps/0/result must be object: null`. */
  readonly where: RegExp
}

const SCRIPTED = 'One of the odd shapes that a login of the sandbox is for'

export const departures: readonly Departure[] = [
  { where: /jobs.* 200 .*\/result must be object: null$/, reason: 'Every example of a job has null results' },
  {
    where: /jobs.* 200 .*\/result must (be null|be object|match a schema in anyOf): \[/,
    reason: 'The examples of version 2.1 have arrays of one',
  },
  { where: /jobs.* 200 .*\/links must be object: null$/, reason: 'The example of a failed report has no links' },
  {
    where: /jobs.* 200 .*\/result\/code .*: "(invalid-credentials|authorization-failed)"/,
    reason: 'The examples of failed jobs have these codes',
  },
  {
    where: /jobs.* 200 .*\/result\/code .*: "(service-unavailable|account-not-accessible-requires-user-action)"/,
    reason: "Basiq's own test users fail with these codes",
  },
  {
    where: /jobs.* 200 .*\/result\/code .*: "(maintenance-error|temporary-unavailable|missing-bank-data)"/,
    reason: "Basiq's list of codes and its questions and answers have these",
  },
  {
    where: /jobs.* 200 .*\/result\/code .*: "(invalid-username-or-password|locked-account|multifactor-required)"/,
    reason: 'The reasons of the event connection.invalidated',
  },
  { where: /jobs.* 200 .*\/result\/code .*: "flux-capacitor-drained"/, reason: SCRIPTED },
  { where: /jobs.* 200 .*\/status .*: "skipped"/, reason: 'The page about the second factor has this status' },
  { where: /jobs.* 200 .*\/status .*: "paused"/, reason: SCRIPTED },
  { where: /jobs.* 200 .*\/title .*: "mfa-challenge"/, reason: "Version 3's examples of MyGov have this step" },
  { where: /jobs.* 200 .*\/title .*: "create-report"/, reason: 'The examples of reports have this step' },
  { where: /jobs.* 200 .*\/title .*: "mfa-challenege"/, reason: 'A sample of the documentation spells it like this' },
  { where: /jobs.* 200 .*\/title .*: "(retrieve-meta|fetch-identity)"/, reason: SCRIPTED },
  {
    where: /jobs.* 200 .*required property '(created|updated)'/,
    reason: 'The examples of statement jobs have createdDate and updatedDate, and so has a login of the sandbox',
  },
  { where: /(connectors|institutions).* 200 .*\/stats must be object: null$/, reason: 'Documented as null when unknown' },
  {
    where: /GET \/users\/:id\/connections\/:id 200 .*required property 'createdDate'/,
    reason: 'The same document hides it from client tokens',
  },
  { where: /^3.0 .*connections.* 200 .*\/status .*: "init"/, reason: 'The page about connections has this status' },
  { where: /^2.1 .*transactions.*\/class .*: "direct-credit"/, reason: 'The document misspells it, and version 3 has it right' },
  { where: / 401 .*\/code .*: "(access-denied|invalid-authorization-token)"/, reason: "Basiq's list of error codes has it" },
  { where: /POST \/token 404 .*\/code .*: "parameter-not-valid"/, reason: "Basiq's list of error codes has it" },
  { where: /^3.0 GET \/jobs\/:id 400 .*\/code .*: "resource-not-found"/, reason: "Basiq's list of error codes has it" },
  {
    where: /^2.1 POST .* 400 .*\/code .*: "(institution-not-supported|invalid-credentials)"/,
    reason: "Basiq's list of error codes has it, and version 3's document",
  },
  { where: /^2.1 POST .*connections 400 .*required property 'code'/, reason: 'Documented without a code: the bank is disabled' },
  { where: /POST .* 200 is not documented/, reason: 'The page about duplicates: 200 with the original job' },
  { where: / 409 is not documented/, reason: "Basiq's list of error codes has it" },
  { where: /refresh 429 is not documented/, reason: 'The page about refreshing: twenty times a day' },
  { where: / 40[13] is not documented/, reason: 'A token can be refused in every call' },
  { where: / 503 is not documented/, reason: 'A script makes the platform answer it anywhere' },
]
