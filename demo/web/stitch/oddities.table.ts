import { linkedAccounts, type StitchOperation } from 'bank-connection-kit/stitch'
import type { OddAppToken, OddToken } from '../../server/stitch.control'
import { ODD_QUERIES } from '../../shared/stitch.queries'

/** What makes a request go wrong by itself, whoever sends it. */
export interface Oddity {
  /** In place of the link's token. */
  token?: OddToken
  /** In place of the app's own, which verifications take. */
  appToken?: OddAppToken
  /** The bank is down. */
  isBankDown?: boolean
  /** In place of the app's own operation. */
  operation?: StitchOperation
}

const essential = ['user.bankAccounts']

/** By the names of the sandbox's table: `stitchScenarios`, by request. */
export const oddities: Readonly<Record<string, Oddity>> = {
  'no token': { token: 'none' },
  'a token past its time': { token: 'expired' },
  'user with a client token': { token: 'client' },
  'client with a user token': { appToken: 'user' },
  'verification without its scope': { appToken: 'unscoped' },
  '{ user { } }': { operation: { key: 'Unparsed', document: ODD_QUERIES.Unparsed, essential } },
  '{ user { shoeSize } }': { operation: { key: 'UnknownField', document: ODD_QUERIES.UnknownField, essential } },
  'variables that do not fit': {
    operation: { ...linkedAccounts({ key: 'accounts' }), variables: { first: 'all' }, run: undefined },
  },
  'transactions(first: 0)': { operation: linkedAccounts({ key: 'accounts', pageSize: 0 }) },
  'accounts of a bank that is down': { isBankDown: true },
}
