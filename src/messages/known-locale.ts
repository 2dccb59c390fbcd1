interface IntlPart {
  supportedLocalesOf(locale: string): string[]
}

/** What times, amounts and lists are made with. Browsers have them for fewer languages than plurals: Chromium has no isiZulu here. */
export const TIMES: readonly IntlPart[] = [Intl.DateTimeFormat, Intl.NumberFormat, Intl.ListFormat]

export const PLURALS: readonly IntlPart[] = [Intl.PluralRules]

/**
 * The locale in its canonical spelling where all these parts of Intl have it, else null. Intl itself would quietly answer with
 * the language of the device, in the midst of another language's sentence.
 */
export function knownLocale(locale: string, parts: readonly IntlPart[]): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(locale)
    return tag !== undefined && parts.every((part) => part.supportedLocalesOf(tag).length > 0) ? tag : null
  } catch {
    return null
  }
}
