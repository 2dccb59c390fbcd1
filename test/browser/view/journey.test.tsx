import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConnectionView } from '../../../src/view'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'
import { draw, parts } from './draw'

/** The animation of the stop that is under way, and how much of its track is filled at some time from now. */
async function pace() {
  const { root } = await draw(STATE_VIEWS.PollingTimed)
  const fill = parts(root, 'journey-fill')[1] as HTMLElement
  const [animation] = fill.getAnimations()
  if (animation === undefined) throw new Error('nothing moves')
  animation.pause()
  const elapsedAtStart = -Number(animation.effect?.getTiming().delay)
  const filledAt = (ms: number) => {
    animation.currentTime = ms
    return new DOMMatrix(getComputedStyle(fill).transform).a
  }
  return { elapsedAtStart, filledAt }
}

test('the journey starts as far in as the stop already is', async () => {
  const { elapsedAtStart, filledAt } = await pace()
  expect(elapsedAtStart).toBe(4_000)
  expect(filledAt(0)).toBeGreaterThan(0.1)
})

test('the journey only ever moves on, is not done at the expected time, and never reaches the end', async () => {
  const { filledAt } = await pace()
  const seen = [0, 2_000, 5_000, 10_000, 30_000, 60_000, 3_600_000].map(filledAt)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(filledAt(10_000)).toBeLessThan(0.9)
  expect(Math.max(...seen)).toBeLessThan(0.93)
})

test('the journey moves without a render', async () => {
  let commits = 0
  await render(
    <Profiler id="view" onRender={() => (commits += 1)}>
      <ConnectionView view={STATE_VIEWS.PollingTimed} actions={NO_ACTIONS} clock={stillClock} />
    </Profiler>,
  )
  const drawn = commits
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(commits).toBe(drawn)
})

test('the journey without data it makes no claim: nothing is filled by an amount', async () => {
  const { root } = await draw(STATE_VIEWS.Polling)
  expect(parts(root, 'journey-fill')[1]?.dataset['state']).toBe('now')
  expect(root.querySelector('[aria-valuenow], progress')).toBeNull()
})

test('the journey rests while it is the user’s turn', async () => {
  const { root } = await draw(STATE_VIEWS.MfaCode)
  expect(parts(root, 'journey-fill')[1]?.getAnimations()).toEqual([])
})

test('every stop keeps its place whatever happens', async () => {
  const { root, show } = await draw(STATE_VIEWS.Verifying)
  const places = () => parts(root, 'journey-marker').map((marker) => Math.round(marker.getBoundingClientRect().x))
  const before = places()
  for (const view of [STATE_VIEWS.Polling, STATE_VIEWS.OutageCooldown, STATE_VIEWS.Connected]) {
    await show(view)
    expect(places()).toEqual(before)
  }
})
