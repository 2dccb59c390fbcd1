import { html } from '../http/html'
import { layout, type Html } from '../page-layout'
import type { Bank } from './banks.table'
import type { MfaScript } from './basiq.types'
import type { ConsentVisit } from './consent-visit'
import { sandboxLogins } from './logins.table'
import { bankKey } from './world'

/** The facts about the visit that every page needs. */
export interface PageFacts {
  visit: ConsentVisit
  /** New for each form; see ConsentVisit.sent. */
  formId: string
  /** Whether the dashboard has a redirect address. */
  canReturn: boolean
  error?: string | null
}

const path = (visit: ConsentVisit, rest = ''): string => `/consent/visits/${visit.id}${rest}`
const closing = ({ visit, canReturn }: PageFacts, label = 'Close', query = ''): Html | string =>
  canReturn ? html`<a class="button quiet" href="${path(visit, `/return${query}`)}">${label}</a>` : ''
const alert = ({ error }: PageFacts): Html | string => (error ? html`<p class="error" role="alert">${error}</p>` : '')
const hidden = ({ formId }: PageFacts): Html => html`<input type="hidden" name="form" value="${formId}" />`

export function pickerPage(facts: PageFacts, banks: readonly Bank[]): Html {
  const option = (bank: Bank): Html =>
    html`<label class="bank">
      <input type="radio" name="bank" value="${bankKey(bank.id, bank.method)}" required />
      <img src="/logos/${bank.id}.svg" alt="" />
      <span>${bank.name}${bank.method === 'openbanking' ? ' (Open Banking)' : ''}</span>
    </label>`
  return layout(
    'Choose your bank',
    html`<p>Your accounts and transactions will be shared with this app for twelve months. You can stop sharing at any time.</p>
      ${alert(facts)}
      <form method="get" action="${path(facts.visit)}">
        <fieldset>
          <legend>Banks</legend>
          ${banks.map(option)}
        </fieldset>
        <button>Allow and continue</button>
        ${closing(facts)}
      </form>
      <form method="post" action="${path(facts.visit, '/three')}">
        ${hidden(facts)}
        <button class="quiet">Connect three banks at once</button>
      </form>`,
  )
}

export function loginPage(facts: PageFacts, bank: Bank): Html {
  const { captions } = bank
  const isUpdate = facts.visit.connection !== null
  const field = (name: string, caption: string | undefined, kind = 'text'): Html | string =>
    caption === undefined ? '' : html`<label>${caption}<input name="${name}" type="${kind}" autocomplete="off" /></label>`
  const choice = html`<label
    >Sandbox login
    <select name="sandboxLogin">
      <option value="">As typed above</option>
      ${sandboxLogins.map(({ loginId, happens }) => html`<option value="${loginId}">${loginId}: ${happens}</option>`)}
    </select>
  </label>`
  return layout(
    isUpdate ? `Update your ${bank.name} login` : `Log in to ${bank.name}`,
    html`${alert(facts)}
      <form method="post" action="${path(facts.visit, '/login')}">
        ${hidden(facts)}<input type="hidden" name="bank" value="${bankKey(bank.id, bank.method)}" />
        ${isUpdate ? '' : field('loginId', captions.loginId)} ${field('password', captions.password, 'password')}
        ${isUpdate ? '' : field('secondaryLoginId', captions.secondaryLoginId)}
        ${isUpdate ? '' : field('securityCode', captions.securityCode, 'password')} ${isUpdate ? '' : choice}
        <button>${isUpdate ? 'Update' : 'Connect'}</button>
        ${closing(facts, 'Cancel')}
      </form>`,
  )
}

export function authorizePage(facts: PageFacts, bank: Bank): Html {
  return layout(
    `${bank.name}: share your data?`,
    html`<p>You are at your bank. It asks whether your accounts and transactions may be shared.</p>
      ${alert(facts)}
      <form method="post" action="${path(facts.visit, '/authorize')}">
        ${hidden(facts)}<input type="hidden" name="bank" value="${bankKey(bank.id, bank.method)}" />
        <label>Member number<input name="memberNumber" value="374829" inputmode="numeric" autocomplete="off" /></label>
        <label>One-time password<input name="otp" value="227470" inputmode="numeric" autocomplete="one-time-code" /></label>
        <button name="decision" value="allow">Authorise</button>
        <button name="decision" value="decline" class="quiet">Decline</button>
        ${closing(facts, 'Leave without an answer', `?left=${encodeURIComponent(bankKey(bank.id, bank.method))}`)}
      </form>`,
  )
}

export function challengePage(facts: PageFacts, bank: Bank, script: MfaScript): Html {
  const isApproval = script.answers.join() === 'confirmed'
  const fields = isApproval
    ? html`<p>${script.input.join(' ')}</p>
        <input type="hidden" name="answer" value="confirmed" />`
    : html`${script.input.map((label) => html`<label>${label}<input name="answer" autocomplete="one-time-code" /></label>`)}`
  return layout(
    `${bank.name} wants to make sure that it is you`,
    html`<form method="post" action="${path(facts.visit, '/answer')}">
      ${hidden(facts)} ${fields}
      <button>${isApproval ? 'I have approved it' : 'Continue'}</button>
      ${closing(facts, 'Cancel')}
    </form>`,
  )
}

export function connectedPage(facts: PageFacts, { mayAddAnother }: { mayAddAnother: boolean }): Html {
  const count = facts.visit.jobIds.length
  const titles = ['Your consent holds for another year', 'Your bank is being connected']
  return layout(
    titles[count] ?? `${count} banks are being connected`,
    html`<p>${facts.canReturn ? 'You can go back now; the app will tell you how it went.' : 'You can close this window now.'}</p>
      <form method="get" action="${path(facts.visit)}">
        ${closing(facts, 'Done')} ${mayAddAnother ? html`<button class="quiet">Connect another bank</button>` : ''}
      </form>`,
  )
}

export function notePage(title: string, text: string): Html {
  return layout(title, html`<p>${text}</p>`)
}
