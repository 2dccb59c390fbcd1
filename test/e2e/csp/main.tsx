import 'bank-connection-kit/styles.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Screens } from './screens'

const element = document.querySelector('#screens')
if (element === null) throw new Error('The page has no place for the screens.')

if (element.hasChildNodes()) hydrateRoot(element, <Screens />)
else createRoot(element).render(<Screens />)
