import { BANK_PICTURES, type BankScreen, type BankWidth } from './banks.table'
import { PICTURES, type Language, type Look, type ScreenName, type Width } from './pictures.table'

interface PictureOf<Screen extends string, Wide extends string> {
  screen: Screen
  width: Wide
  look: Look
  language: Language
  /** Of its file, without the ending. */
  name: string
}

export type ScreenPicture = PictureOf<ScreenName, Width>
export type BankPicture = PictureOf<BankScreen, BankWidth>
export type Picture = ScreenPicture | BankPicture

const pictureOf = <Screen extends string, Wide extends string>(screen: Screen, variant: string): PictureOf<Screen, Wide> => {
  const [width, look, language] = variant.split(' ') as [Wide, Look, Language]
  return { screen, width, look, language, name: [screen, width, look, language].join('-') }
}

/** The pictures of one card's screens, one by one. */
export const SCREEN_PICTURES: readonly ScreenPicture[] = (Object.keys(PICTURES) as ScreenName[]).flatMap((screen) => {
  const taken = PICTURES[screen]
  return 'sameAs' in taken ? [] : taken.map((variant): ScreenPicture => pictureOf(screen, variant))
})

/** Those of the list, the banner and the picker. */
export const EVERY_BANK_PICTURE: readonly BankPicture[] = (Object.keys(BANK_PICTURES) as BankScreen[]).flatMap((screen) =>
  BANK_PICTURES[screen].map((variant): BankPicture => pictureOf(screen, variant)),
)

export const EVERY_PICTURE: readonly Picture[] = [...SCREEN_PICTURES, ...EVERY_BANK_PICTURE]
