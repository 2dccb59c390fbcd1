import { createServer } from 'node:http'
import { basiqServer, createBankServer, toNodeHandler } from 'bank-connection-kit/server'
import { userOf } from './session.mjs'

const bank = createBankServer({
  basePath: '/api/bank',
  identify: userOf,
  platforms: [basiqServer({ apiKey: process.env.BASIQ_API_KEY, version: '2.1', apiUrl: process.env.BASIQ_URL })],
})

export const server = createServer(toNodeHandler(bank)).listen(Number(process.env.PORT ?? 3000))
