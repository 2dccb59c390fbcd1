import { stitchBanks } from 'bank-connection-kit/sandbox'
import type { VerificationDetails } from '../../shared/stitch.types'

interface VerifyPageProps {
  /** What was typed before, or what the panel proposes. */
  known: VerificationDetails | null
  onVerify: (details: VerificationDetails) => void
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

function howLong(ms: number | null): string {
  if (ms === null) return 'cannot be checked'
  if (ms === 0) return 'right away'
  return ms < 3 * MINUTE_MS ? `${ms / SECOND_MS} s` : `${ms / MINUTE_MS} min`
}

const banks = stitchBanks.filter(({ country }) => country === 'ZA')
/** The names are those of the details, so that a form becomes them. */
const FIELDS = [
  { name: 'accountNumber', label: 'Account number', value: '1000000001' },
  { name: 'initials', label: 'Initials', value: 'L' },
  { name: 'familyName', label: 'Family name', value: 'Khumalo' },
  { name: 'identityNumber', label: 'Identity number', value: '8001015009087' },
] as const

/** Whether an account is whose it is said to be: where money is to be paid out, say. */
export function VerifyPage({ known, onVerify }: VerifyPageProps) {
  const verify = (form: FormData) => {
    const text = (name: string) => {
      const typed = form.get(name)
      return typeof typed === 'string' ? typed.trim() : ''
    }
    onVerify({
      bankId: text('bankId'),
      accountNumber: text('accountNumber'),
      initials: text('initials'),
      familyName: text('familyName'),
      identityNumber: text('identityNumber'),
    })
  }
  return (
    <section className="picker" aria-labelledby="verify-title">
      <h1 id="verify-title">Check an account</h1>
      <p className="lead">
        Before we pay money out, we ask the bank if the account is yours. Some banks take an hour or two to answer.
      </p>
      <form className="details" action={verify}>
        <label>
          <span>Bank</span>
          <select name="bankId" defaultValue={known?.bankId ?? 'fnb'}>
            {banks.map(({ id, name, verifiesInMs }) => (
              <option key={id} value={id}>
                {name} ({howLong(verifiesInMs)})
              </option>
            ))}
          </select>
        </label>
        {FIELDS.map(({ name, label, value }) => (
          <label key={name}>
            <span>{label}</span>
            <input name={name} required autoComplete="off" defaultValue={known?.[name] ?? value} />
          </label>
        ))}
        <button type="submit" className="main">
          Check this account
        </button>
      </form>
    </section>
  )
}
