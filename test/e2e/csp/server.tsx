import { renderToString } from 'react-dom/server'
import { Screens } from './screens'

/** What a server sends of the same page. */
export const serverMarkup = (): string => renderToString(<Screens />)
