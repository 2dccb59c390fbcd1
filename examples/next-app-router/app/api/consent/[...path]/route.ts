import { bankHandlers } from '../../../bank.server'

export const { GET, POST, DELETE } = bankHandlers('/api/consent', '3')
