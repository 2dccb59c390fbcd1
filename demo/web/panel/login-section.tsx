import { sandboxLogins } from 'bank-connection-kit/sandbox'
import { useState } from 'react'
import { control } from './control'
import { fillLogin } from './fill-login'
import { Section } from './section'

const groups = [
  { label: 'Documented by Basiq', logins: sandboxLogins.filter(({ documented }) => documented) },
  { label: 'Only in this sandbox', logins: sandboxLogins.filter(({ documented }) => !documented) },
]

/** As whom a bank is connected. */
export function LoginSection() {
  const [loginId, setLoginId] = useState('gavinBelson')
  const [note, setNote] = useState<string | null>(null)
  const login = sandboxLogins.find((each) => each.loginId === loginId)

  const fill = () => {
    if (login) setNote(fillLogin(login) ? null : 'There is no login form on the screen. Choose a bank first.')
  }

  return (
    <Section title="Login">
      <label className="stacked">
        Sandbox login
        <select value={loginId} onChange={(event) => setLoginId(event.target.value)}>
          {groups.map(({ label, logins }) => (
            <optgroup key={label} label={label}>
              {logins.map((each) => (
                <option key={each.loginId}>{each.loginId}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="happens">{login?.happens}</p>
      <div className="tools">
        <button type="button" onClick={fill}>
          Fill it in
        </button>
        <button type="button" onClick={() => void control('notice', { loginId })}>
          Clear the bank&rsquo;s notice
        </button>
      </div>
      {note !== null && <p role="alert">{note}</p>}
    </Section>
  )
}
