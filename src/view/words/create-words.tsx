import { Fragment, type ReactNode } from 'react'
import { splitAtName } from './split-at-name'

function apart(sentence: string, bank: string | null): ReactNode {
  const parts = bank === null ? [] : splitAtName(sentence, bank)
  if (parts.length < 2) return sentence
  return parts.map((part, index) => (
    // The parts of one sentence never change places.
    <Fragment key={index}>
      {index > 0 && <bdi>{bank}</bdi>}
      {part}
    </Fragment>
  ))
}

/**
 * How the sentences of one screen are drawn: the bank's name is kept apart, so that a name in another script cannot reorder what
 * stands around it. Where the words run against the direction that the host asked for, each sentence keeps its own.
 *
 * A function and not a component: there are many sentences, and one that is plain text costs no more than its text.
 */
export const createWords =
  (bank: string | null, wordsDir: 'ltr' | 'rtl', hostDir: 'ltr' | 'rtl') =>
  (sentence: string): ReactNode => {
    const drawn = apart(sentence, bank)
    return hostDir === wordsDir ? drawn : <bdi dir={wordsDir}>{drawn}</bdi>
  }
