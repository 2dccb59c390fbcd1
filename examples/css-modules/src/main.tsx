import { createRoot } from 'react-dom/client'
import 'bank-connection-kit/styles.css'
import './page.css'
import { BankPage } from './bank-page'

createRoot(document.getElementById('root')!).render(<BankPage />)
