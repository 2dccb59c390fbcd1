import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { View } from '../../../src/domain/view'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { credentials, STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { issue } from '../../../stories/fixtures/view.fixtures'
import { draw, parts, spies } from './draw'

const SECRET = 'correct horse battery'

const filled = async (props: Parameters<typeof draw>[1] = {}, view: View = STATE_VIEWS.CredentialsFirst) => {
  const actions = spies()
  const screen = await draw(view, { ...props, actions })
  const name = screen.getByLabelText('Member number')
  const password = screen.getByLabelText('Password', { exact: true })
  await name.fill('4471 2209')
  await password.fill(SECRET)
  return { ...screen, actions, name, password }
}

/** Everything that the document holds, attributes and live values included. */
const wholeDocument = () =>
  document.documentElement.outerHTML +
  [...document.querySelectorAll('input')].map((input) => `${input.value}${input.defaultValue}`).join('')

test.each(['form', 'div'] as const)(
  'the login form hands on the values once and leaves no secret in the DOM (%s)',
  async (formElement) => {
    const { getByRole, actions } = await filled({ formElement })
    const submit = getByRole('button', { name: 'Sign in' })
    await submit.dblClick()
    expect(actions.submitCredentials).toHaveBeenCalledExactlyOnceWith({ loginId: '4471 2209', password: SECRET })
    expect(wholeDocument()).not.toContain(SECRET)
  },
)

test.each(['form', 'div'] as const)('the login form Enter in a field sends the form (%s)', async (formElement) => {
  const { password, actions } = await filled({ formElement })
  await userEvent.type(password, '{Enter}')
  expect(actions.submitCredentials).toHaveBeenCalledTimes(1)
})

test('a form that is a div nests no form, and is a form to screen readers', async () => {
  const { root, getByRole } = await filled({ formElement: 'div' })
  expect(root.querySelector('form')).toBeNull()
  await expect.element(getByRole('form', { name: 'Sign in to Hooli Bank' })).toBeInTheDocument()
})

test('the login form unmounting empties what was typed but not sent', async () => {
  const { root, show } = await filled()
  const input = root.querySelector<HTMLInputElement>("[data-field='password']")
  await show(STATE_VIEWS.Left)
  expect(input?.value).toBe('')
  expect(wholeDocument()).not.toContain(SECRET)
})

test('the login form another reading leaves what the user is typing', async () => {
  const { show, password, name } = await filled()
  await show({ ...credentials(), hints: ['offline'] })
  await expect.element(name).toHaveValue('4471 2209')
  await expect.element(password).toHaveValue(SECRET)
})

test('an empty field is named, described and focused, and nothing is sent', async () => {
  const actions = spies()
  const screen = await draw(STATE_VIEWS.CredentialsFirst, { actions })
  await screen.getByLabelText('Member number').fill('4471')
  await screen.getByRole('button', { name: 'Sign in' }).click()
  const password = screen.getByLabelText('Password', { exact: true })
  expect(actions.submitCredentials).not.toHaveBeenCalled()
  await expect.element(password).toHaveFocus()
  await expect.element(password).toBeInvalid()
  await expect.element(password).toHaveAccessibleDescription(/^Please fill in: Password.*does not keep it/)
})

test('a refused field says so and keeps what is no secret', async () => {
  const screen = await draw(SCENARIO_VIEWS['input-invalid'])
  const name = screen.getByLabelText('Member number')
  await expect.element(name).toHaveValue('4471 2209')
  await expect.element(name).toBeInvalid()
  await expect.element(name).toHaveAccessibleDescription('Please check: Member number')
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('')
})

test('the login form keeps password managers and session replays out, and never blocks paste', async () => {
  const { root, password } = await filled()
  for (const input of root.querySelectorAll('input')) {
    expect(input.autocomplete).toBe('off')
    expect(input.spellcheck).toBe(false)
    expect(input.autocapitalize).toBe('none')
    for (const mark of ['data-sensitive', 'data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-protonpass-ignore']) {
      expect(input.hasAttribute(mark), mark).toBe(true)
    }
    expect(input.classList.contains('ph-no-capture')).toBe(true)
  }
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
  expect(password.element().dispatchEvent(paste)).toBe(true)
})

test('the login form shows and hides a secret on request', async () => {
  const { getByRole, password } = await filled()
  await expect.element(password).toHaveAttribute('type', 'password')
  await getByRole('button', { name: 'Show: Password' }).click()
  await expect.element(password).toHaveAttribute('type', 'text')
  await expect.element(password).toHaveValue(SECRET)
  await getByRole('button', { name: 'Hide: Password' }).click()
  await expect.element(password).toHaveAttribute('type', 'password')
})

test('a field with a hostile name is just a field', async () => {
  const actions = spies()
  const field = { name: '__proto__', label: 'Odd', secret: true, optional: false, intents: [] }
  const screen = await draw(credentials({ fields: [field] }), { actions })
  await screen.getByLabelText('Odd', { exact: true }).fill('value')
  await screen.getByRole('button', { name: 'Sign in' }).click()
  const [values] = actions.submitCredentials.mock.calls[0] ?? []
  expect(Object.entries(values ?? {})).toEqual([['__proto__', 'value']])
})

test('a closed form is not drawn, and the screen says until when', async () => {
  const screen = await draw(STATE_VIEWS.CredentialsClosed)
  expect(screen.root.querySelector('input, form')).toBeNull()
  await expect.element(screen.getByText('14:00')).toBeInTheDocument()
  const link = screen.getByRole('link', { name: 'Forgot your password? Reset it at the bank (opens in a new tab)' })
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('the login form warns before a lock, in words', async () => {
  const screen = await draw(credentials({ issue: issue('credentials-rejected'), mayLock: true }))
  await expect.element(screen.getByText(/could lock your login/)).toBeInTheDocument()
})

test('the login form says what the host can do with the access, if the host says it', async () => {
  const assurance = 'Fernway can see your balances and transactions. It cannot move money.'
  const without = await draw(STATE_VIEWS.CredentialsFirst)
  expect(parts(without.root, 'form-note')).toEqual([])
  await without.unmount()
  const screen = await draw(STATE_VIEWS.CredentialsFirst, { messages: { fields: { assurance } } })
  expect(parts(screen.root, 'form-note')[0]).toHaveTextContent(assurance)
})
