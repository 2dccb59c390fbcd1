import type { MessageOverrides } from 'bank-connection-kit'

/** The kit speaks of banks that are connected. Where an account was checked, the app says so in its own words. */
export const verificationMessages: MessageOverrides = {
  states: {
    connected: { heading: 'The account is checked', body: 'The bank has answered, and everything fits together.' },
    'connected.partly': {
      heading: 'The bank could not check this account',
      body: 'You did nothing wrong. You can ask once more, or we find another way together.',
    },
  },
}
