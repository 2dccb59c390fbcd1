const told = new Set<unknown>()

/** Tells the developer, once for each locale. The screen goes on in the words' own. */
export function tellOfUnknownLocale(locale: unknown, instead: string): void {
  if (told.has(locale)) return
  told.add(locale)
  console.error(
    `[bank-connection-kit] Intl does not know the locale "${String(locale)}" in this browser. ` +
      `Times and numbers are shown as in "${instead}", so people may not read them as they are used to. ` +
      'Pass a BCP 47 tag such as "en-AU", or leave `locale` out to have that of the catalogue.',
  )
}
