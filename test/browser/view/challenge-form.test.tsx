import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createManualClock } from '../../../src/sandbox/manual-clock'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { NOW } from '../../../stories/fixtures/view.fixtures'
import { draw, spies } from './draw'

test('a code has one field, with numeric keys, autofill from a message, and the bank’s words as its description', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.MfaCode, { actions })
  const code = screen.getByLabelText('Code')
  await expect.element(code).toHaveAttribute('inputmode', 'numeric')
  await expect.element(code).toHaveAttribute('autocomplete', 'one-time-code')
  await expect.element(code).toHaveAccessibleDescription('Sent by SMS to the number ending 178')
  await code.fill('123456')
  await userEvent.type(code, '{Enter}{Enter}')
  expect(actions.submitAnswers).toHaveBeenCalledExactlyOnceWith(['123456'])
  await expect.element(code).toHaveValue('')
})

test('questions have one field each, answered in their order', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.MfaQuestions, { actions })
  await screen.getByLabelText('In which town were you born?').fill('Ulm')
  await screen.getByLabelText('What was the name of your first pet?').fill('Rex')
  await screen.getByRole('button', { name: 'Confirm' }).click()
  expect(actions.submitAnswers).toHaveBeenCalledExactlyOnceWith(['Rex', 'Ulm'])
})

test('an approval is one button without a field', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.MfaApprove, { actions })
  expect(screen.root.querySelector('input')).toBeNull()
  await screen.getByRole('button', { name: 'I’ve approved it' }).click()
  expect(actions.submitAnswers).toHaveBeenCalledExactlyOnceWith([])
})

test.each([
  ['MfaCode', 'No code yet?'],
  ['MfaApprove', 'Nothing there?'],
] as const)('%s has a text for users whose request has not come: %s', async (name, words) => {
  const screen = await draw(STATE_VIEWS[name])
  await expect.element(screen.getByText(words)).toBeVisible()
})

test('a refused answer can be given again', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.MfaCode, { actions })
  await screen.getByLabelText('Code').fill('1')
  await screen.getByRole('button', { name: 'Confirm' }).click()
  await screen.show(STATE_VIEWS.MfaChecking)
  await screen.show(STATE_VIEWS.MfaCodeRefused)
  await expect.element(screen.getByLabelText('Code')).toHaveAccessibleDescription(/^That was not accepted/)
  await screen.getByLabelText('Code').fill('2')
  await screen.getByRole('button', { name: 'Confirm' }).click()
  expect(actions.submitAnswers.mock.calls).toEqual([[['1']], [['2']]])
})

test('an answer that may not have got through is never called wrong', async () => {
  const screen = await draw(STATE_VIEWS.MfaCodeUnsent)
  await expect.element(screen.getByLabelText('Code')).toHaveAccessibleDescription(/^That may not have got through/)
})

test('the time left is counted by the kit’s clock, and announced only at a minute, at ten seconds and at the end', async () => {
  const clock = createManualClock(NOW)
  const screen = await draw(STATE_VIEWS.MfaCode, { clock })
  const said: string[] = []
  const region = screen.root.querySelector("[role='status']")
  new MutationObserver(() => said.push(region?.textContent ?? '')).observe(region as Element, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  expect(screen.root.querySelector('time')?.textContent).toBe('1:42')
  await clock.advance(30_000)
  await expect.poll(() => screen.root.querySelector('time')?.textContent).toBe('1:12')
  expect(said).toEqual([])
  for (let second = 0; second < 80; second += 1) await clock.advance(1_000)
  await expect.poll(() => screen.root.querySelector('time')?.textContent).toBe('0:00')
  expect(said).toEqual(['60 seconds left to answer.', '10 seconds left to answer.', 'The time to answer has passed.'])
})
