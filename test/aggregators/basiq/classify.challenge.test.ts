import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/aggregators/basiq'
import { attempt, job, NOW, pendingStep, success, UPDATED_AT } from './given'

const asks = (result: unknown, over = {}, title = 'mfa-challenge', status = 'in-progress') =>
  job([success('verify-credentials'), { title, status, result }, pendingStep('retrieve-accounts')], over)

const challengeOf = (value: unknown, now = NOW) => {
  const reading = classify(value, { attempt: attempt(), version: '2.1', now })
  return reading?.status === 'challenge' ? reading.challenge : null
}

const TOKEN = {
  type: 'mfa',
  method: 'token',
  description: 'A SMS code has been sent to your device, please enter valid number.',
  input: ['We sent a code by SMS to your mobile number XXXX XXX 178.'],
  expiryMs: 120_000,
  links: { response: 'https://au-api.basiq.io/jobs/cd6b8aac-53b3-408d-806e-34b9ef59459e/mfa' },
}
const QUESTIONS = {
  type: 'mfa',
  method: 'security-questions',
  description: 'security-questions',
  input: ["What's your favourite company?", "What's the ID of this institution?"],
  expiryMs: 120_000,
}

describe('a question of a bank', () => {
  it.each([
    ['a code', TOKEN, 'code', ['We sent a code by SMS to your mobile number XXXX XXX 178.']],
    ['a short label', { ...TOKEN, input: ['OTP Password'] }, 'code', ['OTP Password']],
    ['two questions', QUESTIONS, 'questions', ["What's your favourite company?", "What's the ID of this institution?"]],
    ['one question', { ...QUESTIONS, input: ["What's your first company?"] }, 'questions', ["What's your first company?"]],
    ['two codes', { ...TOKEN, input: ['First', 'Second'] }, 'questions', ['First', 'Second']],
    [
      'a tap in the app',
      { ...TOKEN, description: 'Please approve this sign in.', input: ['Approve in your Bendigo app'] },
      'approve',
      ['Approve in your Bendigo app'],
    ],
    [
      'a tap, told by the method',
      { type: 'mfa', method: 'push', description: 'push', input: ['Open the app'] },
      'approve',
      ['Open the app'],
    ],
    ['a code without a prompt', { ...TOKEN, input: [] }, 'code', ['']],
    ['nothing at all', { type: 'mfa' }, 'questions', ['']],
    [
      'a code to approve with',
      { ...TOKEN, description: 'Approve with the code below', input: ['Enter the code'] },
      'code',
      ['Enter the code'],
    ],
    ['by a new method', { type: 'mfa', method: 'riddle', input: ['Who are you?'] }, 'questions', ['Who are you?']],
    ['with its method as a label', { ...QUESTIONS, input: ['security-questions'] }, 'questions', ['']],
    ['with inputs that are no text', { ...QUESTIONS, input: ['One', null, 7] }, 'questions', ['One', '', '']],
    ['without saying mfa', { input: ['OTP Password'], method: 'token' }, 'code', ['OTP Password']],
  ])('such as %s is read with its kind and its prompts', (_, result, kind, prompts) => {
    expect(challengeOf(asks(result))).toMatchObject({ kind, prompts })
  })

  it('is heard under the misspelt title, under an unknown one, and in a one-element array', () => {
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenege'))?.kind).toBe('code')
    expect(challengeOf(asks(TOKEN, {}, 'second-factor'))?.kind).toBe('code')
    expect(challengeOf(asks([TOKEN]))?.kind).toBe('code')
  })

  it('is over once the step is, though the question still stands there', () => {
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenge', 'success'))).toBeNull()
    expect(challengeOf(asks(TOKEN, {}, 'mfa-challenge', 'failed'))).toBeNull()
    expect(challengeOf(asks(null))).toBeNull()
  })
})

describe('the kind of a challenge is told by its words and its method, never by what is missing', () => {
  const kindOf = (over: Record<string, unknown>) =>
    challengeOf(asks({ type: 'mfa', method: 'token', expiryMs: 120_000, ...over }))?.kind
  const SMS = 'A SMS code has been sent to your device, please enter valid number'

  it.each([
    ['a list that is missing', { description: SMS, input: undefined }],
    ['a list that is null', { description: SMS, input: null }],
    ['an empty list', { description: SMS, input: [] }],
    ['a text in place of a list', { description: SMS, input: 'OTP Password' }],
    ['a prompt that is empty', { description: SMS, input: [''] }],
    ['no words at all, for a token', { description: null, input: null }],
    [
      'a method that nobody knows, and words of a code',
      { method: 'telegram', description: null, input: ['Enter the 6-digit code'] },
    ],
    ['a code to approve with', { description: 'To approve the login, enter the code', input: ['Code'] }],
    ['a code of the bank’s app', { description: 'Open your banking app and type the code here', input: [] }],
    ['a code to confirm with', { description: 'Confirm with the passcode that we sent', input: ['Passcode'] }],
  ])('reads a code from %s', (_, over) => expect(kindOf(over)).toBe('code'))

  it.each([
    [
      'to confirm in an app',
      { description: 'Please open your Bendigo Bank app and confirm the login request.', input: ['Confirm'] },
    ],
    [
      'to verify in an app',
      { description: 'Open the app on your phone to verify that it is you.', input: ['Verify in the app'] },
    ],
    ['to tap', { description: 'Tap Yes on your phone.', input: [] }],
    ['to accept a notification', { description: 'Please accept the notification on your phone', input: null }],
    ['to swipe', { description: 'Swipe to authorise this login', input: ['Swipe'] }],
    ['to approve, by its method', { method: 'push', description: null, input: null }],
    ['to respond to a push notification', { method: 'device', description: 'We sent a push notification', input: [] }],
  ])('reads an approval from words %s', (_, over) => expect(kindOf(over)).toBe('approve'))

  it.each([
    ['by its method', { method: 'security-questions', input: null }],
    ['by two prompts', { input: ['Pet?', 'Town?'] }],
    ['by a method that nobody knows', { method: 'riddle', description: 'Who are you?', input: null }],
  ])('knows questions %s', (_, over) => expect(kindOf(over)).toBe('questions'))
})

describe('a choice and a picture are read only where a payload has them', () => {
  const PNG = `data:image/png;base64,${'A'.repeat(600)}`
  const read = (over: Record<string, unknown>) => challengeOf(asks({ type: 'mfa', method: 'token', ...over }))

  it.each([
    [
      'texts',
      ['SMS', 'Email'],
      [
        { value: 'SMS', label: 'SMS' },
        { value: 'Email', label: 'Email' },
      ],
    ],
    [
      'labels and values',
      [
        { value: 1, label: 'SMS to 178' },
        { value: 2, label: 'Email' },
      ],
      [
        { value: '1', label: 'SMS to 178' },
        { value: '2', label: 'Email' },
      ],
    ],
    [
      'names and ids',
      [{ id: 'a', name: 'Phone' }, { id: 'b', name: 'Tablet' }, { id: 'c' }],
      [
        { value: 'a', label: 'Phone' },
        { value: 'b', label: 'Tablet' },
      ],
    ],
  ])('a choice is read from options as %s', (_, options, expected) => {
    expect(read({ method: 'choice', description: 'Where should we send the code?', options })).toMatchObject({
      kind: 'choice',
      options: expected,
    })
  })

  it.each([[[]], [['SMS']], ['SMS'], [null], [[null, {}, 7]]])('no choice is read from %j', (options) => {
    expect(read({ options, input: ['OTP'] })).toMatchObject({ kind: 'code' })
    expect(read({ options, input: ['OTP'] })).not.toHaveProperty('options')
  })

  it.each([
    ['in its own place', { image: PNG, input: ['Letters in the picture'] }, ['Letters in the picture']],
    ['among the inputs', { method: 'image', input: [PNG] }, ['']],
    ['beside a prompt', { method: 'captcha', input: [PNG, 'Type the letters'] }, ['Type the letters']],
  ])('a picture is read from %s', (_, over, prompts) => {
    expect(read(over)).toMatchObject({ kind: 'image', image: PNG, prompts })
  })

  it.each(['label', 'text', 'question', 'prompt', 'title', 'name', 'description'])(
    'a prompt may be a record that has its text under %s',
    (name) => {
      expect(read({ method: 'security-questions', input: [{ [name]: 'Your first pet?', id: 7 }] })).toMatchObject({
        prompts: ['Your first pet?'],
      })
    },
  )

  it('a picture may have four hundred thousand characters, and one more makes it none', () => {
    const head = 'data:image/png;base64,'
    const picture = (length: number) => head + 'A'.repeat(length - head.length)
    const kinds = [400_000, 400_001].map((length) => read({ image: picture(length), input: ['Letters'] })?.kind)
    expect(kinds).toEqual(['image', 'code'])
  })

  it.each([
    ['a drawing, which may hold scripts', 'data:image/svg+xml;base64,AAAA'],
    ['a page', 'data:text/html;base64,AAAA'],
    ['an address', 'https://evil.example/x.png'],
    ['more than a picture can be', `data:image/png;base64,${'A'.repeat(500_000)}`],
  ])('no picture is read from %s', (_, image) => {
    const challenge = read({ image, input: [image, 'OTP'] })
    expect(challenge).not.toHaveProperty('image')
    expect(JSON.stringify(challenge)).not.toContain('AAAA')
  })

  it('other requests than an answer are read with their addresses', () => {
    const links = { response: '/jobs/x/mfa', resend: '/jobs/x/mfa/resend', another: '/jobs/x/mfa/another' }
    expect(read({ input: ['OTP'], links })?.requests).toEqual(['resend-code', 'another-way'])
    expect(read({ input: ['OTP'], links: { another: '/jobs/x/mfa/another' } })?.requests).toEqual(['another-way'])
    expect(read({ input: ['OTP'], links: { response: '/jobs/x/mfa', resend: '' } })).not.toHaveProperty('requests')
  })
})

describe('the words of a challenge', () => {
  const said = (over: Record<string, unknown>) => {
    const read = challengeOf(asks({ type: 'mfa', method: 'token', ...over }))
    return [read?.description, read?.prompts]
  }

  it.each([
    [
      'both texts',
      { description: 'A SMS code has been sent to your device.', input: ['OTP Password'] },
      'A SMS code has been sent to your device.',
      ['OTP Password'],
    ],
    [
      'how to answer',
      { method: 'security-questions', description: 'Answer in lower case, without spaces.', input: ['Pet?'] },
      'Answer in lower case, without spaces.',
      ['Pet?'],
    ],
    ['the same said twice', { description: 'Enter the code', input: ['Enter the code'] }, null, ['Enter the code']],
    ['a machine word', { method: 'security-questions', description: 'security-questions', input: ['Pet?'] }, null, ['Pet?']],
    [
      'an approval',
      { description: 'Please approve this sign in.', input: ['Approve in your Bendigo app'] },
      'Please approve this sign in.',
      ['Approve in your Bendigo app'],
    ],
    [
      'an apostrophe of a page',
      { description: 'Enter the code we&#39;ve sent', input: ['What&apos;s the code?'] },
      "Enter the code we've sent",
      ["What's the code?"],
    ],
    [
      'other signs of a page',
      { description: 'Bank &amp; Sons&nbsp;sent a code', input: ['&#x41;&#66;&lt;C'] },
      'Bank & Sons sent a code',
      ['AB<C'],
    ],
    ['markup', { description: null, input: ['<b>Enter</b> the<br>code'] }, null, ['Enter the code']],
    ['data', { description: null, input: ['data:text/plain,code'] }, null, ['']],
    ['a long machine text', { description: null, input: ['QUJD'.repeat(40)] }, null, ['']],
    ['an address', { description: null, input: ['https://bank.example/code'] }, null, ['']],
    [
      'records that hold a text',
      { method: 'security-questions', input: [{ label: 'Pet?' }, { question: 'Town?' }, {}, null] },
      null,
      ['Pet?', 'Town?', '', ''],
    ],
    ['signs alone', { description: null, input: ['***'] }, null, ['']],
  ])('are read from %s', (_, over, description, prompts) => expect(said(over)).toEqual([description, prompts]))

  it.each([
    ['Enter the code of letters and digits that was sent to you', 'Code', true],
    ['Enter the code', 'Code (alphanumeric)', true],
    ['Enter the 8 characters', 'Code', true],
    ['The code is case-sensitive', 'Code', true],
    ['Enter the 6-digit code', 'OTP Password', undefined],
    ['A SMS code has been sent to your device', 'OTP', undefined],
  ])('"%s" and "%s" tell whether a code may hold letters (%s)', (description, prompt, hasLetters) => {
    expect(challengeOf(asks({ type: 'mfa', method: 'token', description, input: [prompt] }))?.hasLetters).toBe(hasLetters)
  })

  it('are read without delay, however long they are', () => {
    const long = '<a '.repeat(30_000)
    const began = performance.now()
    said({ description: long, input: [long, 'open '.repeat(20_000), '&#'.repeat(50_000)] })
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('the time to answer', () => {
  it.each([
    ['is counted from the look that sees it', 120_000, {}, NOW, NOW + 120_000],
    ['is counted from the look, where the job has no time', 120_000, { updated: undefined }, NOW, NOW + 120_000],
    ['is counted from the look, where our clock is ahead', 120_000, {}, UPDATED_AT + 115_000, UPDATED_AT + 235_000],
    ['is counted from the look, where our clock is behind', 120_000, {}, UPDATED_AT - 300_000, UPDATED_AT - 180_000],
    ['is not known, where nobody could answer in time', 3600, {}, NOW, null],
    ['is not known, where it is nonsense', -1, {}, NOW, null],
    ['is not known, where it is text', '120000', {}, NOW, null],
    ['is not known, where it is days', 1e12, {}, NOW, null],
    ['is not known, where nothing is said', undefined, {}, NOW, null],
  ])('%s', (_, expiryMs, over, now, expiresAt) => {
    expect(challengeOf(asks({ ...TOKEN, expiryMs }, over), now)?.expiresAt).toBe(expiresAt)
  })
})

describe('the id of a challenge', () => {
  const idOf = (result: unknown, over = {}, now = NOW) => challengeOf(asks(result, over), now)?.id

  it('stays the same while the same is asked', () => {
    expect(idOf(TOKEN)).toBe(idOf({ ...TOKEN, expiryMs: 90_000 }, { updated: '2024-09-25T04:15:19Z' }, NOW + 5000))
  })

  it('differs for other questions', () => {
    const ids = [TOKEN, { ...TOKEN, input: ['Another'] }, { ...TOKEN, method: 'riddle' }, QUESTIONS].map((one) => idOf(one))
    expect(new Set(ids).size).toBe(4)
  })

  it('does not carry the words of the bank', () => {
    expect(idOf(TOKEN)).toMatch(/^[a-z0-9]{1,8}$/)
  })
})
