import { html } from '../http/html'
import { layout, type Html } from '../page-layout'
import { loginScenarios } from './logins.table'
import type { BankNow } from './world.types'

/** Scopes that a user is not asked about. */
const IMPLIED = new Set(['openid', 'offline_access'])

export interface AuthorizeFacts {
  readonly visitId: string
  readonly scopes: readonly string[]
  readonly banks: readonly BankNow[]
  readonly error?: string
  /** The bank, or the bank and login, that are selected at first. */
  readonly hint: string | null
}

/** The page where a user links a bank. */
export function authorizePage({ visitId, scopes, banks, error, hint }: AuthorizeFacts): Html {
  const [hintedBank, hintedLogin = 'connects'] = hint?.split('/') ?? []
  const firstBank = banks.find(({ id }) => id === hintedBank) ?? banks[0]
  const choice = (bank: BankNow): Html =>
    html`<label class="bank">
      <input type="radio" name="bank" value="${bank.id}" required ${bank === firstBank ? 'checked' : ''} />
      <img src="/connect/logos/${bank.id}.svg" alt="" />
      <span>${bank.name}</span>
    </label>`
  const grant = (scope: string): Html =>
    html`<label class="bank"><input type="checkbox" name="scope" value="${scope}" checked /><span>${scope}</span></label>`
  return layout(
    'Link your bank account',
    html`${error === undefined ? '' : html`<p class="error" role="alert">${error}</p>`}
      <form method="post" action="/connect/visits/${visitId}">
        <fieldset>
          <legend>Bank</legend>
          ${banks.map(choice)}
        </fieldset>
        <label
          >Sandbox login
          <select name="login">
            ${loginScenarios.map(({ name, happens }) => html`<option value="${name}" ${name === hintedLogin ? 'selected' : ''}>${name}: ${happens}</option>`)}
          </select>
        </label>
        <fieldset>
          <legend>This app may see</legend>
          ${scopes.filter((scope) => !IMPLIED.has(scope)).map(grant)}
        </fieldset>
        <button name="decision" value="allow">Link account</button>
        <button name="decision" value="deny" class="quiet" formnovalidate>Cancel</button>
      </form>`,
    'page',
  )
}
