import { bankHandlers } from '../../../bank.server'

export const { GET, POST, DELETE } = bankHandlers('/api/bank', '2.1')
