// A simulated Basiq on this machine, so that the example runs without an account: `npm run sandbox`, and in another terminal `npm run dev`.
import { createSandbox } from 'bank-connection-kit/sandbox'
import { serveSandbox } from 'bank-connection-kit/sandbox/node'

const quick = { verifyCredentials: 500, retrieveAccounts: 500, retrieveTransactions: 500, retrieveMeta: 0 }
const sandbox = createSandbox({ averages: { AU00000: quick } })
// The same seed gives the first users the same ids every time: those in .env.
const users = [sandbox.control.addUser(), sandbox.control.addUser()]
const { origin } = await serveSandbox(sandbox, { port: Number(process.env.SANDBOX_PORT) })
console.log(`Basiq is simulated at ${origin}, users ${users.map(({ id }) => id).join(' and ')}`)
