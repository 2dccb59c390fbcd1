import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BankConnection } from 'bank-connection-kit'
import { basiq } from 'bank-connection-kit/basiq'
import { createManualClock, createSandbox } from 'bank-connection-kit/sandbox'
import { resetKit } from 'bank-connection-kit/testing'

afterEach(resetKit)

/** A bank of the sandbox on the page, and a clock that only the test moves. */
function showBank() {
  const clock = createManualClock()
  const { control, fetch } = createSandbox({ clock })
  const { id: userId } = control.addUser()
  const aggregator = basiq({ version: '2.1', userId, fetch, getToken: () => control.issueToken({ userId }) })
  const request = { intent: 'create', institutionId: 'AU00000' } as const
  render(<BankConnection userKey={userId} aggregator={aggregator} clock={clock} request={request} />)
  return clock
}

async function signIn(loginId: string, password: string) {
  const user = userEvent.setup()
  const field = await screen.findByLabelText('Login ID')
  await user.clear(field)
  await user.type(field, loginId)
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

it('a wrong login is asked for again, and a right one connects', async () => {
  const clock = showBank()
  await signIn('wrong', 'sandbox')
  await act(() => clock.advance(60_000))
  await screen.findByRole('heading', { name: 'Hooli did not accept these details' })
  await signIn('gavinBelson', 'hooli2016')
  await act(() => clock.advance(60_000))
  await screen.findByRole('heading', { name: 'Hooli is connected' })
})

it('an outage is waited for', async () => {
  const clock = showBank()
  await signIn('outage-1', 'sandbox')
  await act(() => clock.advance(60_000))
  await screen.findByRole('heading', { name: 'We’ll keep trying for you' })
  await act(() => clock.advance(3 * 60 * 60_000))
  await screen.findByRole('heading', { name: 'Hooli is connected' })
})
