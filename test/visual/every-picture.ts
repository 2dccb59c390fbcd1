import { PICTURES, type Language, type Look, type ScreenName, type Width } from './pictures.table'

export interface Picture {
  screen: ScreenName
  width: Width
  look: Look
  language: Language
  /** Of its file, without the ending. */
  name: string
}

/** The pictures of the table, one by one. */
export const EVERY_PICTURE: readonly Picture[] = (Object.keys(PICTURES) as ScreenName[]).flatMap((screen) => {
  const taken = PICTURES[screen]
  if ('sameAs' in taken) return []
  return taken.map((variant) => {
    const [width, look, language] = variant.split(' ') as [Width, Look, Language]
    return { screen, width, look, language, name: [screen, width, look, language].join('-') }
  })
})
