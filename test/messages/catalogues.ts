import { en, type Messages } from '../../src/messages'
import { af } from '../../src/messages/af'
import { ar } from '../../src/messages/ar'
import { pseudo } from '../../src/messages/pseudo'
import { vi } from '../../src/messages/vi'
import { zhHans } from '../../src/messages/zh-Hans'
import { zu } from '../../src/messages/zu'

/** The languages into which English was put, by the name of their entry. */
export const TRANSLATIONS = { af, zu, 'zh-Hans': zhHans, vi, ar } satisfies Record<string, Messages>

/** Every catalogue of the kit, by the name of its entry. */
export const CATALOGUES = { en, ...TRANSLATIONS, pseudo } satisfies Record<string, Messages>

export type CatalogueName = keyof typeof CATALOGUES

/** For `describe.each`. */
export const rowsOf = <N extends string>(catalogues: Readonly<Record<N, Messages>>): [N, Messages][] =>
  Object.entries(catalogues) as [N, Messages][]
