import type { View } from '../../../src/domain'
import { en } from '../../../src/messages/en'
import { createFormat } from '../../../src/messages/format'
import { promptArgsOf } from '../../../src/view/prompt/prompt-args'
import { screenTextOf } from '../../../src/view/prompt/prompt'

const format = createFormat('en', en)

interface Said {
  readonly phase: string
  readonly heading: string
  /** The same again of another attempt is news. */
  readonly attempt: string | null
  readonly at: number
}

/** What the live region of one page says: once for each phase, and nothing that is taken back in the same moment. */
export interface Voice {
  hear(view: View, at: number): void
  /** What comes next is another moment, though the clock may stand still; the first that is said in it may answer a click. */
  pause(): void
  readonly faults: readonly string[]
}

export function createVoice(): Voice {
  const faults: string[] = []
  let [before, last]: (Said | null)[] = [null, null]
  let isPaused = true
  return {
    faults,
    pause: () => {
      isPaused = true
    },
    hear(given, at) {
      // The name of a bank may come after its screen: that is no news.
      const view = { ...given, institution: null }
      const { phase, heading, body } = screenTextOf(view, en, promptArgsOf(view, format, at))
      if (phase.trim() === '' || heading.trim() === '' || body.trim() === '') faults.push(`${view.state} says nothing`)
      if (last?.phase === phase) {
        if (last.heading !== heading) faults.push(`"${heading}" in place of "${last.heading}" without a word`)
        return
      }
      const attempt = view.reference.attemptId
      if (!isPaused && before?.phase === phase && before.attempt === attempt && before.at === at)
        faults.push(`"${heading}" is said twice in one moment`)
      before = isPaused ? null : last
      isPaused = false
      last = { phase, heading, attempt, at }
    },
  }
}
