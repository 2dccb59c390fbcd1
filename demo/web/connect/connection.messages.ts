import type { MessageOverrides } from 'bank-connection-kit'

/** Only the app knows what it can do with the access. It says so below the bank's form. */
export const connectionMessages: MessageOverrides = {
  fields: { assurance: 'Fernway can see your balances and transactions. It cannot move money.' },
}
