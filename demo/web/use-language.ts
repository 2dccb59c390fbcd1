import { useEffect } from 'react'
import type { Language } from '../shared/language'

/** The page says in which language it is: the kit hands that over with a flow, so that messages are in it. */
export function useLanguage(language: Language): void {
  useEffect(() => {
    const { documentElement } = document
    documentElement.lang = language
    documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  }, [language])
}
