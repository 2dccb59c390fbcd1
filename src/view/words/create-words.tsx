import { Fragment, type ReactNode } from 'react'
import { splitAtName } from './split-at-name'

function apart(sentence: string, bank: string | null): ReactNode {
  const parts = bank === null ? [] : splitAtName(sentence, bank)
  if (parts.length < 2) return sentence
  return parts.map((part, index) => (
    // The index is the key: the parts of one sentence never change places.
    <Fragment key={index}>
      {index > 0 && <bdi>{bank}</bdi>}
      {part}
    </Fragment>
  ))
}

/**
 * Draws the sentences of one screen. The bank's name is isolated, so that a name in another script cannot reorder the words
 * around it. If the words run against the direction that the host has set, each sentence keeps its own.
 *
 * It is a function and not a component, because there are many sentences, and most are plain text.
 */
export const createWords =
  (bank: string | null, wordsDir: 'ltr' | 'rtl', hostDir: 'ltr' | 'rtl') =>
  (sentence: string): ReactNode => {
    const drawn = apart(sentence, bank)
    return hostDir === wordsDir ? drawn : <bdi dir={wordsDir}>{drawn}</bdi>
  }
