import { afterEach, expect, test } from 'vitest'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'
import '../../../src/styles/index.css'
import { ConnectionView, type ViewActions } from '../../../src'
import { en } from '../../../src/messages/en'
import { mount, type Mounted } from './mount'
import { press, type } from './protocol'

/** Each kind of challenge, answered by somebody who has a keyboard and nothing else. */

let drawn: Mounted | null = null
afterEach(() => {
  drawn?.clear()
  drawn = null
})

/** Draws a screen behind a button of the host's, which has the focus, and notes what is answered. */
function show(name: keyof typeof STATE_VIEWS) {
  const said: unknown[] = []
  const actions: ViewActions = {
    ...NO_ACTIONS,
    submitAnswers: (answers) => said.push(answers),
    resendCode: () => said.push('resend-code'),
    tryAnotherWay: () => said.push('another-way'),
  }
  drawn = mount(
    <>
      <button type="button">Before</button>
      <ConnectionView view={STATE_VIEWS[name]} actions={actions} messages={en} clock={stillClock} />
    </>,
  )
  drawn.element.querySelector('button')?.focus()
  return said
}

/** Goes on by Tab to the first of these, at most as often as somebody would. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 15; n += 1) {
    await press('Tab')
    if (document.activeElement?.matches(selector) === true) return
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

test('a code is typed, and sent by Enter', async () => {
  const said = show('MfaCode')
  await tabTo('input')
  await type('123 456')
  await press('Enter')
  expect(said).toEqual([['123456']])
})

test('questions are answered one after another, and sent by Enter in the last', async () => {
  const said = show('MfaQuestions')
  await tabTo('input')
  await type('Rex')
  await press('Tab')
  await type('Ulm')
  await press('Enter')
  expect(said).toEqual([['Rex', 'Ulm']])
})

test('an approval is one button', async () => {
  const said = show('MfaApprove')
  await tabTo('[data-action="submitAnswers"]')
  await press('Enter')
  expect(said).toEqual([[]])
})

test('a choice is made with the arrows, and sent by the button', async () => {
  const said = show('MfaChoice')
  await tabTo('input[type="radio"]')
  await press(' ')
  await press('ArrowDown')
  await tabTo('[data-action="submitAnswers"]')
  await press('Enter')
  expect(said).toEqual([['mail-1']])
})

test('a choice is made and sent without an arrow or a button', async () => {
  const said = show('MfaChoice')
  await tabTo('input[type="radio"]')
  await press(' ')
  await press('Enter')
  expect(said).toEqual([['sms-178']])
})

test('a choice that nobody has made is asked for, and nothing is sent', async () => {
  const said = show('MfaChoice')
  await tabTo('[data-action="submitAnswers"]')
  await press('Enter')
  expect([said, document.activeElement?.matches('input[type="radio"]')]).toEqual([[], true])
})

test('what a picture says is typed, and sent by Enter', async () => {
  const said = show('MfaImage')
  await tabTo('input')
  await type('K7M2')
  await press('Enter')
  expect(said).toEqual([['K7M2']])
})

test('the code is had again, and another way is taken', async () => {
  const said = show('MfaCodeOffers')
  await tabTo('[data-action="resendCode"]')
  await press('Enter')
  await tabTo('[data-action="tryAnotherWay"]')
  await press('Enter')
  expect(said).toEqual(['resend-code', 'another-way'])
})
