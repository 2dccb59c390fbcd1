import { createRoot } from 'react-dom/client'
import 'bank-connection-kit/styles.css'
import './page.css'
import { ConnectInDialog } from './connect-in-dialog'

createRoot(document.getElementById('root')!).render(<ConnectInDialog />)
