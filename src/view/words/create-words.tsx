import type { ReactElement, ReactNode } from 'react'
import { splitAtName } from './split-at-name'

function apart(sentence: string, bank: string | null): ReactNode {
  const parts = bank === null ? [] : splitAtName(sentence, bank)
  if (parts.length < 2) return sentence
  // Fragments would be held in every card. The index is the key: the parts of one sentence never change places.
  return parts.flatMap((part, index) => {
    const words = part.trim()
    const [before, after] = words === '' ? [part, ''] : part.split(words)
    return [
      index > 0 && (
        <bdi key={`name ${index}`} translate="no">
          {bank}
        </bdi>
      ),
      before,
      words !== '' && <span key={index}>{words}</span>,
      after,
    ]
  })
}

/**
 * Draws the sentences of one screen. The bank's name is isolated, so that a name in another script cannot reorder the words
 * around it. If the words run against the direction that the host has set, each sentence keeps its own.
 *
 * Each text is the only child of an element, and another sentence is another element. A browser that translates the page replaces text
 * nodes, and React finds only elements again: beside others, a text node of its own would keep its old words, or could not be removed.
 * Blanks stand between the elements: libraries that compute names for tests drop those at the edges of an element.
 *
 * It is a function and not a component, because there are many sentences, and most are plain text.
 */
export const createWords =
  (bank: string | null, wordsDir: 'ltr' | 'rtl', hostDir: 'ltr' | 'rtl') =>
  (sentence: string): ReactElement => {
    const drawn = apart(sentence, bank)
    return hostDir === wordsDir ? (
      <span key={sentence}>{drawn}</span>
    ) : (
      <bdi key={sentence} dir={wordsDir}>
        {drawn}
      </bdi>
    )
  }
