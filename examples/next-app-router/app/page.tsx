import { BASIQ_URL, currentUser } from './bank.server'
import { ConnectBank } from './connect-bank'

// The user comes from the session, so nothing of this page is made at build time.
export const dynamic = 'force-dynamic'

/** A server component hands over what is plain data. Functions and objects with methods are made in the client component. */
export default async function Page() {
  const { userKey } = await currentUser()
  return <ConnectBank userKey={userKey} bankId="AU00000" apiUrl={BASIQ_URL} />
}
