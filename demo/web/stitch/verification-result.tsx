import { usePartialResult, type Connection } from 'bank-connection-kit'

const ROWS = [
  ['accountExists', 'The account exists'],
  ['identityDocumentMatch', 'The identity number matches'],
  ['initialMatch', 'The initials match'],
  ['lastNameMatch', 'The family name matches'],
] as const

const WORDS: Readonly<Record<string, string>> = { verified: 'Yes', refuted: 'No', unknown: 'Could not be checked' }

type Json = Readonly<Record<string, unknown>>
const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Json)[name] : undefined

/** What the bank said of each detail. */
export function VerificationResult({ connection }: { connection: Connection }) {
  const { data } = usePartialResult(connection)
  const details = part(part(data, 'client'), 'verifyBankAccountDetails')
  const single = part(details, 'detailedAccountVerificationResults')
  if (single === undefined) return null
  return (
    <section className="found" aria-labelledby="verified-title">
      <h2 id="verified-title">What the bank says</h2>
      <ul className="rows">
        {ROWS.map(([name, text]) => (
          <li key={name}>
            <span className="row-main">{text}</span>
            <span>{WORDS[String(part(single, name))] ?? WORDS['unknown']}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
