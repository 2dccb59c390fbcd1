import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'bank-connection-kit/styles.css'
import './page.css'
import { ConnectBank } from './connect-bank'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConnectBank bankId="AU00000" />
  </StrictMode>,
)
