import { html } from '../http/html'
import { layout, type Html } from '../page-layout'
import type { Interaction } from './world.types'

const WHAT = 'page'

export interface InteractionFacts {
  readonly interaction: Interaction
  readonly bankName: string
  /** The address to go back to; null if there is none. */
  readonly redirectUri: string | null
  readonly error?: string
}

/** The page where the bank asks its customer for a code. */
export function interactionPage({ interaction, bankName, redirectUri, error }: InteractionFacts): Html {
  const { kind, id, otp } = interaction
  const back = redirectUri === null ? '' : html`<input type="hidden" name="redirect_uri" value="${redirectUri}" />`
  return layout(
    `${bankName} wants to make sure that it is you`,
    html`<p>The bank has sent a code to your phone. In the sandbox it is always ${otp}.</p>
      ${error === undefined ? '' : html`<p class="error" role="alert">${error}</p>`}
      <form method="post" action="/connect/${kind}/${id}">
        ${back}
        <label>Code<input name="otp" inputmode="numeric" autocomplete="one-time-code" value="${otp}" /></label>
        <button name="decision" value="complete">Continue</button>
        <button name="decision" value="fail" class="quiet">Let it fail</button>
        <button name="decision" value="dismiss" class="quiet">Not now</button>
      </form>`,
    WHAT,
  )
}

export function stitchNote(title: string, text: string): Html {
  return layout(title, html`<p>${text}</p>`, WHAT)
}
