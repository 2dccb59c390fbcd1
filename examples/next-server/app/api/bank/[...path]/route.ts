import { basiqServer, createBankServer, toNextHandlers } from 'bank-connection-kit/server'
import { userOf } from '../../../session'

const bank = createBankServer({
  basePath: '/api/bank',
  identify: userOf,
  platforms: [basiqServer({ apiKey: process.env['BASIQ_API_KEY'], version: '3', apiUrl: process.env['BASIQ_URL'] })],
})

export const { GET, POST, DELETE } = toNextHandlers(bank)
