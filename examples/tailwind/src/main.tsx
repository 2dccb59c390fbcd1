import { createRoot } from 'react-dom/client'
import './page.css'
import { ConnectBank } from './connect-bank'

createRoot(document.getElementById('root')!).render(
  <main className="max-w-md">
    <h1 className="mb-4 text-xl font-semibold">Your bank</h1>
    <ConnectBank bankId="AU00000" className="max-w-sm" />
  </main>,
)
