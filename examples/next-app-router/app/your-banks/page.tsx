import { BASIQ_URL, currentUser } from '../bank.server'
import { YourBanks } from './your-banks'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { userKey } = await currentUser()
  return <YourBanks userKey={userKey} apiUrl={BASIQ_URL} />
}
