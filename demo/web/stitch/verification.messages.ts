import type { MessageOverrides } from 'bank-connection-kit'

/** The kit speaks of banks that are connected. Where an account was checked, the app says so in its own words. */
export const verificationMessages: MessageOverrides = {
  states: {
    connected: { heading: 'This account has been checked', body: 'The bank has answered, and everything matches.' },
    'connected.partly': {
      heading: 'The bank could not check this account',
      body: 'You did nothing wrong. A bank cannot always say whose account it is.',
    },
  },
}
