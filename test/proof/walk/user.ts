import type { Can, View } from '../../../src/domain'
import type { Random } from '../seeded'
import type { Tab } from './world.types'

/** What a user can press, by the flag that draws the button. */
type Button = Extract<
  keyof Can,
  'start' | 'submitCredentials' | 'submitAnswers' | 'authorize' | 'retry' | 'look' | 'leave' | 'cancel' | 'signIn'
>
const BUTTONS: readonly Button[] = [
  'start',
  'submitCredentials',
  'submitAnswers',
  'authorize',
  'retry',
  'look',
  'leave',
  'cancel',
  'signIn',
]
/** Those that may send a begin. */
export const BEGINS: ReadonlySet<Button> = new Set(['start', 'submitCredentials', 'retry', 'signIn'])
/** Pressed seldom: they end the walk's interest. */
const SELDOM: ReadonlySet<Button> = new Set(['leave', 'cancel'])

const answersOf = (random: Random): string[] => random.pick([['1234'], ['9999'], ['Basiq', 'AU00000'], [''], ['confirmed']])

function press(tab: Tab, button: Button, random: Random): void {
  const { actions } = tab.connection
  const ways: Readonly<Record<Button, () => void>> = {
    ...actions,
    submitCredentials: () => actions.submitCredentials(tab.person.login(random)),
    submitAnswers: () => actions.submitAnswers(answersOf(random)),
    signIn: actions.signedIn,
  }
  ways[button]()
}

/** Presses a button that is there, often twice; now and then one that is not. Null: there was nothing to press. */
export function pressSomething(tab: Tab, { can }: View, random: Random): { button: Button; wasThere: boolean } | null {
  const there = BUTTONS.filter((button) => can[button] && (!SELDOM.has(button) || random.chance(0.08)))
  const wasThere = !random.chance(0.1)
  const button = wasThere ? (there.length > 0 ? random.pick(there) : null) : random.pick(BUTTONS)
  if (button === null) return null
  press(tab, button, random)
  if (random.chance(0.4)) press(tab, button, random)
  return { button, wasThere: can[button] }
}
