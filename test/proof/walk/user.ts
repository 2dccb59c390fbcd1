import type { Can, View } from '../../../src/domain'
import type { HostEvent } from '../../../src/connection'
import type { Random } from '../seeded'
import type { Platform, Tab } from './world.types'

/** What a user can press, by the flag that draws the button. */
type Button = Extract<
  keyof Can,
  'start' | 'submit' | 'answer' | 'authorize' | 'confirm' | 'retry' | 'look' | 'leave' | 'cancel' | 'signIn'
>
const BUTTONS: readonly Button[] = [
  'start',
  'submit',
  'answer',
  'authorize',
  'confirm',
  'retry',
  'look',
  'leave',
  'cancel',
  'signIn',
]
/** Those that may send a begin. */
export const BEGINS: ReadonlySet<Button> = new Set(['start', 'submit', 'confirm', 'retry', 'signIn'])
/** Pressed seldom: they end the walk's interest. */
const SELDOM: ReadonlySet<Button> = new Set(['leave', 'cancel'])

const answersOf = (random: Random): string[] => random.pick([['1234'], ['9999'], ['Basiq', 'AU00000'], [''], ['confirmed']])

function press(tab: Tab, button: Button, platform: Platform, random: Random): void {
  const { connection } = tab
  const send = (type: HostEvent['type']) => connection.send({ type })
  const ways: Readonly<Record<Button, () => void>> = {
    start: () => send('START'),
    submit: () => connection.submitCredentials(platform.login(random)),
    answer: () => connection.submitAnswers(answersOf(random)),
    authorize: () => connection.authorize(),
    confirm: () => connection.retry(),
    retry: () => connection.retry(),
    look: () => send('LOOK'),
    leave: () => send('LEAVE'),
    cancel: () => send('CANCEL'),
    signIn: () => send('SIGNED_IN'),
  }
  ways[button]()
}

/** Presses a button that is there, often twice; now and then one that is not. Null: there was nothing to press. */
export function pressSomething(
  tab: Tab,
  { can }: View,
  platform: Platform,
  random: Random,
): { button: Button; wasThere: boolean } | null {
  const there = BUTTONS.filter((button) => can[button] && (!SELDOM.has(button) || random.chance(0.08)))
  const wasThere = !random.chance(0.1)
  const button = wasThere ? (there.length > 0 ? random.pick(there) : null) : random.pick(BUTTONS)
  if (button === null) return null
  press(tab, button, platform, random)
  if (random.chance(0.4)) press(tab, button, platform, random)
  return { button, wasThere: can[button] }
}
