import { createRoot } from 'react-dom/client'
import 'bank-connection-kit/styles.css'
import './page.css'
import { ConnectBank } from './connect-bank'

createRoot(document.getElementById('root')!).render(<ConnectBank bankId="AU00000" />)
