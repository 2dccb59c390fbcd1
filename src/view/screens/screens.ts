import type { ComponentType } from 'react'
import type { ConnectionState, ViewOf } from '../../domain/view'
import { CancelledScreen } from './cancelled'
import { ConnectedScreen } from './connected'
import { IdleScreen } from './idle'
import { LeftScreen } from './left'
import { NeedsAuthorizationScreen } from './needs-authorization'
import { NeedsBankActionScreen } from './needs-bank-action'
import { NeedsCredentialsScreen } from './needs-credentials'
import { NeedsMfaScreen } from './needs-mfa'
import { NeedsRetryScreen } from './needs-retry'
import { NeedsSignInScreen } from './needs-sign-in'
import { NeedsSupportScreen } from './needs-support'
import { OutageWaitScreen } from './outage-wait'
import { PollingScreen } from './polling'
import { StartingScreen } from './starting'
import { UnsupportedScreen } from './unsupported'
import { VerifyingScreen } from './verifying'

/** One screen for each state: the content below its heading and body. */
export const screens: { readonly [S in ConnectionState]: ComponentType<{ view: ViewOf<S> }> } = {
  idle: IdleScreen,
  starting: StartingScreen,
  verifying: VerifyingScreen,
  'needs-mfa': NeedsMfaScreen,
  polling: PollingScreen,
  'needs-credentials': NeedsCredentialsScreen,
  'needs-authorization': NeedsAuthorizationScreen,
  'needs-bank-action': NeedsBankActionScreen,
  'needs-retry': NeedsRetryScreen,
  'needs-sign-in': NeedsSignInScreen,
  'outage-wait': OutageWaitScreen,
  'needs-support': NeedsSupportScreen,
  unsupported: UnsupportedScreen,
  connected: ConnectedScreen,
  left: LeftScreen,
  cancelled: CancelledScreen,
}
