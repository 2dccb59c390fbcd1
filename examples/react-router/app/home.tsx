import { Suspense, use } from 'react'
import { useLoaderData } from 'react-router'
import { ConnectBank } from './connect-bank'

/** The id arrives later than the page, which streams: the server sends the card once it is known. */
export function loader() {
  return { bankId: new Promise<string>((resolve) => setTimeout(resolve, 50, 'AU00000')) }
}

function Streamed({ bankId }: { bankId: Promise<string> }) {
  return <ConnectBank bankId={use(bankId)} />
}

export default function Home() {
  const { bankId } = useLoaderData<typeof loader>()
  return (
    <Suspense fallback={<p>One moment</p>}>
      <Streamed bankId={bankId} />
    </Suspense>
  )
}
