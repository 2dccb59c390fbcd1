import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCREENS } from './every-screen'
import { prefer } from './protocol'
import { screenOf, stage, type Stage } from './stage'

let every: Stage
beforeAll(() => void (every = stage(SCREENS)))
afterAll(async () => {
  every.clear()
  // The files after this one have the same page.
  await prefer({})
})

/** What moves by itself, by the name of its screen. */
const moving = (forMs = 0) =>
  document.getAnimations().flatMap(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null
    const name = screenOf(target)
    return name === null || Number(effect?.getComputedTiming().endTime) < forMs ? [] : [name]
  })

test('for people who asked for less motion nothing moves on any screen', async () => {
  await prefer({ 'prefers-reduced-motion': 'reduce' })
  expect(moving()).toEqual([])
})

/** Where somebody is at work right now, which is all that movement tells. */
const AT_WORK =
  /^(Starting|Verifying|Polling|Hint|MfaRequesting|MfaChecking|MfaFetching|MfaLapsed|CredentialsLoading|AuthorizationChecking|OutageAskingBank)/

test('for others what moves for more than five seconds says that somebody is at work', async () => {
  await prefer({ 'prefers-reduced-motion': 'no-preference' })
  const names = [...new Set(moving(5_000))]
  expect(names).toEqual(expect.arrayContaining(['Verifying', 'Polling']))
  expect(names.filter((name) => !AT_WORK.test(name))).toEqual([])
})

test('nothing repeats more often than once a second, so nothing flashes', async () => {
  await prefer({ 'prefers-reduced-motion': 'no-preference' })
  const repeating = document
    .getAnimations()
    .map(({ effect }) => effect?.getTiming())
    .filter((timing) => Number(timing?.iterations) > 1)
  expect(repeating.length).toBeGreaterThan(0)
  for (const timing of repeating) expect(Number(timing?.duration)).toBeGreaterThanOrEqual(1_000)
})
