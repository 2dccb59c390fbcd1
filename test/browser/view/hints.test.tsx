import { expect, test } from 'vitest'
import { HINTS, type View } from '../../../src/domain/view'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { LOCALES } from '../../../stories/kit/locales'
import { draw, parts } from './draw'

/** The screens on which looks are made, so that a hint may come and go. */
const WATCHED = ['Starting', 'Verifying', 'Polling', 'MfaCode', 'MfaChecking', 'OutageQueued'] as const

/** That a return will be lost is said before anything is watched, and stands there from the start. */
const WHILE_WATCHED = HINTS.filter((hint) => hint !== 'no-storage')

/** Where everything is that neither is the hint nor moves by itself. */
const places = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-bck-part]')]
    .filter(
      (part) => part.closest("[data-bck-part='notice'], [data-bck-part='live-region'], [data-bck-part='journey-fill']") === null,
    )
    .map((part) => [part.dataset['bckPart'], part.getBoundingClientRect().toJSON()])

/** Every screen in English at every width; in the other languages the narrowest, where the words take most room. */
const CASES = [
  ...[280, 440, 720].map((width) => ({ locale: 'en', width, names: WATCHED })),
  ...Object.keys(LOCALES).map((locale) => ({ locale, width: 280, names: ['Verifying'] as const })),
]

test.each(CASES)('a hint moves nothing when it appears ($locale, $width px)', async ({ locale, width, names }) => {
  const messages = LOCALES[locale as keyof typeof LOCALES].messages
  for (const name of names) {
    const view: View = { ...STATE_VIEWS[name], hints: [] }
    const { root, show, unmount } = await draw(view, { messages })
    root.style.inlineSize = `${width}px`
    const before = places(root)
    for (const hint of WHILE_WATCHED) {
      await show({ ...view, hints: [hint] })
      expect(parts(root, 'notice'), `${name} ${hint}`).toHaveLength(1)
      expect(places(root), `${name} ${hint}`).toEqual(before)
    }
    await unmount()
  }
})

test('of several hints the one that matters most is shown', async () => {
  const { root } = await draw({ ...STATE_VIEWS.Polling, hints: ['slow', 'offline'] })
  expect(parts(root, 'notice').map((notice) => notice.textContent)).toEqual([
    'You’re offline. We’ll carry on when you’re back online.',
  ])
})
