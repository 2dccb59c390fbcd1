import { stitchBanks, stitchScenarios, type StitchScenario } from 'bank-connection-kit/sandbox'
import { useState } from 'react'
import type { PreparedLink, VerificationDetails } from '../../shared/stitch.types'
import { useParts } from '../app.context'
import { oddities, type Oddity } from '../stitch/oddities.table'
import { control, orderControl } from './control'
import { Section } from './section'

const groups: readonly { label: string; by: StitchScenario['by'] }[] = [
  { label: 'By the login that is linked', by: 'login' },
  { label: 'By the account number that is verified', by: 'account number' },
  { label: 'By the request itself', by: 'request' },
]
const banks = stitchBanks.filter(({ country }) => country === 'ZA')

const detailsOf = (bankId: string, accountNumber: string): VerificationDetails => ({
  bankId,
  accountNumber,
  initials: 'L',
  familyName: 'Khumalo',
  identityNumber: '8001015009087',
})

/** Every scenario of the sandbox's table, by one button. */
export function StitchSection({ onChanged }: { onChanged: () => void }) {
  const { flows, store } = useParts()
  const [name, setName] = useState('no-balances')
  const [bankId, setBankId] = useState('fnb')
  const scenario = stitchScenarios.find((each) => each.name === name)
  const linkable = banks.find(({ id }) => id === bankId)?.linkable === true ? bankId : 'fnb'

  const openLink = async (login: string, { token, isBankDown = false, operation }: Oddity = {}, oddity = login) => {
    const link = await orderControl<PreparedLink>('stitch/link', { login, bankId: linkable, ...(token && { token }) })
    if (isBankDown) await control('stitch/bank', { bankId: linkable, status: 'unavailable' })
    onChanged()
    flows.begin({ intent: 'refresh', ...link }, { oddity: operation ? oddity : null })
  }
  const openVerification = (accountNumber: string) =>
    store.set({ place: { name: 'verify', details: detailsOf(bankId, accountNumber) } })

  const open: Readonly<Record<StitchScenario['by'], (what: string) => Promise<void> | void>> = {
    login: (login) => openLink(login),
    'account number': async (number) => {
      await control('stitch/app-token', {})
      openVerification(number)
    },
    request: async (request) => {
      const odd = oddities[request] ?? {}
      const { appToken } = odd
      if (appToken === undefined) return openLink('connects', odd, request)
      await control('stitch/app-token', { token: appToken })
      return openVerification('1000000001')
    },
  }
  const hint = () => store.set({ stitchLogin: name })

  return (
    <Section title="Scenario">
      <label className="stacked">
        What should happen
        <select
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
        >
          {groups.map(({ label, by }) => (
            <optgroup key={label} label={label}>
              {stitchScenarios
                .filter((each) => each.by === by)
                .map((each) => (
                  <option key={each.name}>{each.name}</option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="happens">
        {scenario?.happens}
        {scenario?.code && <code>{` ${scenario.code}`}</code>}
      </p>
      <label className="stacked">
        At
        <select value={bankId} onChange={(event) => setBankId(event.target.value)}>
          {banks.map((bank) => (
            <option key={bank.id} value={bank.id}>
              {bank.name}
            </option>
          ))}
        </select>
      </label>
      <div className="tools">
        <button type="button" onClick={() => scenario && void open[scenario.by](scenario.name)}>
          Open it
        </button>
        {scenario?.by === 'login' && (
          <button type="button" onClick={hint}>
            Choose it on the linking page
          </button>
        )}
      </div>
    </Section>
  )
}
