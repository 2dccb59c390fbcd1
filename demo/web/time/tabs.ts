import type { WorldTime } from '../../shared/demo.types'

/** The app's other tabs in this browser: one user, and one world that all of them stand in. */
export interface Tabs {
  /** Whether there are any. */
  others(): boolean
  /** Has them take over the time of this one. */
  tell(time: WorldTime): void
}

type Word = 'hello' | 'here' | WorldTime

/** Calls `follow` with the time of another tab in which somebody moved the clock. */
export function joinTabs(follow: (time: WorldTime) => void): Tabs {
  const channel = new BroadcastChannel('fernway-clock')
  let hasOthers = false
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes none
  const say = (word: Word): void => channel.postMessage(word)
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    hasOthers = true
    if (data === 'hello') say('here')
    else if (data !== 'here') follow(data)
  }
  say('hello')
  return { others: () => hasOthers, tell: (time) => hasOthers && say(time) }
}
