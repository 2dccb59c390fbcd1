import type { ComponentType } from 'react'
import type { ConnectionState, ViewOf } from '../../domain/view'
import { ConnectedScreen } from './connected'
import { NeedsAuthorizationScreen } from './needs-authorization'
import { NeedsCredentialsScreen } from './needs-credentials'
import { NeedsMfaScreen } from './needs-mfa'
import { NeedsRetryScreen } from './needs-retry'
import { NeedsSupportScreen } from './needs-support'
import { OutageWaitScreen } from './outage-wait'
import { PlainScreen } from './plain'
import { StoppedScreen } from './stopped'

/** One screen for each state: the content below its heading and body. */
export const screens: { readonly [S in ConnectionState]: ComponentType<{ view: ViewOf<S> }> } = {
  idle: PlainScreen,
  starting: PlainScreen,
  verifying: PlainScreen,
  'needs-mfa': NeedsMfaScreen,
  polling: PlainScreen,
  'needs-credentials': NeedsCredentialsScreen,
  'needs-authorization': NeedsAuthorizationScreen,
  'needs-bank-action': StoppedScreen,
  'needs-retry': NeedsRetryScreen,
  'needs-sign-in': PlainScreen,
  'outage-wait': OutageWaitScreen,
  'needs-support': NeedsSupportScreen,
  unsupported: StoppedScreen,
  connected: ConnectedScreen,
  left: PlainScreen,
  cancelled: PlainScreen,
}
