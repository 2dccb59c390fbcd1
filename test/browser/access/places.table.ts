import type { View } from '../../../src/domain/view'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'

/** Every place of the machine where a flow can rest: its screen, and the heading that people have to hear when they come to it. */
export const PLACES: Readonly<Record<string, { view: View; heading: string }>> = {
  idle: { view: STATE_VIEWS.Idle, heading: 'Get the latest from Hooli Bank' },
  starting: { view: STATE_VIEWS.Starting, heading: 'Getting in touch with Hooli Bank' },
  verifying: { view: STATE_VIEWS.Verifying, heading: 'Signing in to Hooli Bank' },
  polling: { view: STATE_VIEWS.Polling, heading: 'Fetching your accounts' },
  'needs-mfa.asking': { view: STATE_VIEWS.MfaCode, heading: 'Enter the code from Hooli Bank' },
  'needs-mfa.checking': { view: STATE_VIEWS.MfaChecking, heading: 'Checking your answer' },
  'needs-credentials': { view: STATE_VIEWS.CredentialsFirst, heading: 'Sign in to Hooli Bank' },
  'needs-authorization.asking': { view: STATE_VIEWS.AuthorizationAsking, heading: 'Give access at Hooli Bank' },
  'needs-authorization.away': { view: STATE_VIEWS.AuthorizationAway, heading: 'On to the page of Hooli Bank' },
  'needs-authorization.checking': { view: STATE_VIEWS.AuthorizationChecking, heading: 'Welcome back' },
  'needs-bank-action': { view: STATE_VIEWS.BankAction, heading: 'Hooli Bank has something to show you' },
  'needs-retry': { view: STATE_VIEWS.Retry, heading: 'That did not work' },
  'needs-sign-in': { view: STATE_VIEWS.SignIn, heading: 'Please sign in again' },
  'outage-wait.asking-bank': { view: STATE_VIEWS.OutageAskingBank, heading: 'Seeing how Hooli Bank is doing' },
  'outage-wait.cooldown': { view: STATE_VIEWS.OutageCooldown, heading: 'Hooli Bank is not answering' },
  'outage-wait.bank-down': { view: STATE_VIEWS.OutageBankDown, heading: 'Hooli Bank is down right now' },
  'outage-wait.queued': { view: STATE_VIEWS.OutageQueued, heading: 'We keep trying for you' },
  'needs-support': { view: STATE_VIEWS.Support, heading: 'Hooli Bank still does not answer' },
  unsupported: { view: STATE_VIEWS.Unsupported, heading: 'We cannot connect Hooli Bank' },
  connected: { view: STATE_VIEWS.Connected, heading: 'Hooli Bank is connected' },
  left: { view: STATE_VIEWS.Left, heading: 'Your place is kept' },
  cancelled: { view: STATE_VIEWS.Cancelled, heading: 'We have stopped' },
}
