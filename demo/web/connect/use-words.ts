import type { BankConnectionProps, MessageOverrides } from 'bank-connection-kit'
import { catalogues } from '../../shared/language'
import { currencyOf, localeOf } from '../../shared/platform'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'
import { connectionMessages } from './connection.messages'

/** The kit's words in the user's language. English has some of the app's `own` among them, and the country's way to write dates. */
export function useWords(own: MessageOverrides = connectionMessages): Pick<BankConnectionProps, 'messages' | 'locale'> {
  const { store } = useParts()
  const { language, platform } = useAppState(store)
  return language === 'en' ? { messages: own, locale: localeOf[currencyOf[platform]] } : { messages: catalogues[language] }
}
