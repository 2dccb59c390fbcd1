import { BRANDS } from './brands'
import { LOCALES } from './locales'

/** Widths of the places in which hosts embed the kit, in pixels. */
const WIDTHS = ['280', '320', '480', '720'] as const

const titled = (rows: Readonly<Record<string, { title: string }>>) =>
  Object.entries(rows).map(([value, { title }]) => ({ value, title }))

/** What a reviewer can change about every story: one menu each, its first value the one to begin with. */
export const TOOLBAR = {
  locale: { title: 'Language', icon: 'globe', items: titled(LOCALES) },
  direction: {
    title: 'Direction',
    icon: 'transfer',
    items: [
      { value: 'language', title: 'As the language' },
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ],
  },
  scheme: {
    title: 'Colour scheme',
    icon: 'contrast',
    items: [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
      { value: 'system', title: 'As the system' },
    ],
  },
  brand: { title: 'Brand', icon: 'paintbrush', items: [{ value: 'none', title: "The kit's own" }, ...titled(BRANDS)] },
  colors: {
    title: 'Forced colours',
    icon: 'mirror',
    items: [
      { value: 'page', title: "The page's colours" },
      { value: 'forced', title: 'Forced colours (close to it)' },
    ],
  },
  motion: {
    title: 'Motion',
    icon: 'timer',
    items: [
      { value: 'system', title: 'As the system' },
      { value: 'reduced', title: 'Reduced motion' },
    ],
  },
  width: {
    title: 'Width',
    icon: 'ruler',
    items: [
      { value: '480', title: '480 px' },
      ...WIDTHS.filter((width) => width !== '480').map((width) => ({ value: width, title: `${width} px` })),
      { value: 'full', title: 'As the canvas' },
    ],
  },
  text: {
    title: 'Text size',
    icon: 'zoom',
    items: [
      { value: '100', title: '100 %' },
      { value: '200', title: '200 %' },
    ],
  },
} as const satisfies Record<string, { title: string; icon: string; items: readonly { value: string; title: string }[] }>

export type GlobalName = keyof typeof TOOLBAR

/** Storybook hands out globals without types, and keeps them in the address, where anybody may write anything. */
export const readGlobal = (globals: Readonly<Record<string, unknown>>, name: GlobalName): string => {
  const { items } = TOOLBAR[name]
  const values: readonly string[] = items.map(({ value }) => value)
  // From the address, 320 comes as a number.
  const chosen = String(globals[name])
  return values.includes(chosen) ? chosen : (values[0] ?? '')
}
