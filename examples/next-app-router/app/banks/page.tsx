import { BASIQ_URL, currentUser } from '../bank.server'
import { ConnectBanks } from './connect-banks'

export const dynamic = 'force-dynamic'

/** The redirect address in Basiq's dashboard. `?window=popup` opens Basiq's page beside this one. */
export default async function Page({ searchParams }: { searchParams: Promise<{ window?: string }> }) {
  const mode = (await searchParams).window === 'popup' ? 'popup' : 'redirect'
  const { userKey } = await currentUser()
  return <ConnectBanks userKey={userKey} apiUrl={BASIQ_URL} mode={mode} />
}
