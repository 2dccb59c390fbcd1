import type { View } from '../../../src/domain/view'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'

/** Every place of the machine where a flow can rest: its screen, and the heading that people have to hear when they come to it. */
export const PLACES: Readonly<Record<string, { view: View; heading: string }>> = {
  idle: { view: STATE_VIEWS.Idle, heading: 'Get the latest from Hooli Bank' },
  starting: { view: STATE_VIEWS.Starting, heading: 'Contacting Hooli Bank' },
  verifying: { view: STATE_VIEWS.Verifying, heading: 'Signing in to Hooli Bank' },
  polling: { view: STATE_VIEWS.Polling, heading: 'Getting your accounts' },
  'needs-mfa.asking': { view: STATE_VIEWS.MfaCode, heading: 'Enter the code from Hooli Bank' },
  'needs-mfa.requesting': { view: STATE_VIEWS.MfaRequesting, heading: 'Hooli Bank wants to be sure it’s you' },
  'needs-mfa.checking': { view: STATE_VIEWS.MfaChecking, heading: 'Checking your answer' },
  'needs-credentials': { view: STATE_VIEWS.CredentialsFirst, heading: 'Sign in to Hooli Bank' },
  'needs-authorization.asking': { view: STATE_VIEWS.AuthorizationAsking, heading: 'Give access to Hooli Bank' },
  'needs-authorization.away': { view: STATE_VIEWS.AuthorizationAway, heading: 'Taking you to Hooli Bank' },
  'needs-authorization.checking': { view: STATE_VIEWS.AuthorizationChecking, heading: 'Welcome back' },
  'needs-bank-action': { view: STATE_VIEWS.BankAction, heading: 'Hooli Bank needs you to do something' },
  'needs-retry': { view: STATE_VIEWS.Retry, heading: 'That did not work' },
  'needs-sign-in': { view: STATE_VIEWS.SignIn, heading: 'Please sign in to this app again' },
  'outage-wait.asking-bank': { view: STATE_VIEWS.OutageAskingBank, heading: 'Checking if Hooli Bank is working' },
  'outage-wait.cooldown': { view: STATE_VIEWS.OutageCooldown, heading: 'Hooli Bank is not responding' },
  'outage-wait.bank-down': { view: STATE_VIEWS.OutageBankDown, heading: 'Hooli Bank is down right now' },
  'outage-wait.queued': { view: STATE_VIEWS.OutageQueued, heading: 'We’ll keep trying for you' },
  'needs-support': { view: STATE_VIEWS.Support, heading: 'Hooli Bank is still not responding' },
  unsupported: { view: STATE_VIEWS.Unsupported, heading: 'We cannot connect to Hooli Bank' },
  connected: { view: STATE_VIEWS.Connected, heading: 'Hooli Bank is connected' },
  left: { view: STATE_VIEWS.Left, heading: 'You’ve left this for now' },
  cancelled: { view: STATE_VIEWS.Cancelled, heading: 'We’ve stopped' },
}
