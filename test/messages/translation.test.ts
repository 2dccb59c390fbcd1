import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages'
import { listMessages } from '../../stories/words/listing'
import { rowsOf, TRANSLATIONS } from './catalogues'

/** Texts that are the same word in both languages. */
const SAME: Readonly<Record<keyof typeof TRANSLATIONS, readonly string[]>> = {
  af: [],
  zu: [],
  'zh-Hans': [],
  vi: [],
  ar: [],
}

/** English words that none of the other languages here has. */
const ENGLISH = /(?<!\p{L})(the|you|your|and|with|please|try|again|this|that|not|page|here)(?!\p{L})/iu

/** Names and kinds that stay in Latin letters in every script: those of the samples, a law, a format. */
const KEPT = /Hooli Bank|Basiq|Member number|Password|FICA|PDF/g

const english = new Map(listMessages(en).map(({ path, texts }) => [path.join(' / '), texts]))

describe.each(rowsOf(TRANSLATIONS))('%s', (name, messages) => {
  const all = listMessages(messages).map(({ path, texts }) => ({ path: path.join(' / '), texts }))

  test('has nothing left in English', () => {
    const same = all
      .filter(({ path, texts }) => texts.some((text, at) => text === english.get(path)?.[at]))
      .map(({ path }) => path)
    expect(same).toEqual(SAME[name])
    expect(all.filter(({ texts }) => texts.some((text) => ENGLISH.test(text)))).toEqual([])
  })
})

test.each(['zh-Hans', 'ar'] as const)('%s is written in its own script alone', (name) => {
  const texts = listMessages(TRANSLATIONS[name]).flatMap((message) => message.texts)
  expect(texts.filter((text) => /\p{Script=Latin}/u.test(text.replaceAll(KEPT, '')))).toEqual([])
})
