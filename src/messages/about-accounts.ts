import type { PromptArgs } from './messages.types'

/** What is on its way now is accounts and transactions, and not a statement or a report. */
export const isAboutAccounts = ({ stop }: Pick<PromptArgs, 'stop'>): boolean => stop === 'accounts' || stop === 'transactions'
