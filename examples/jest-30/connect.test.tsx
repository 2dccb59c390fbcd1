import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BankConnection } from 'bank-connection-kit'
import { challenge, connected, resetKit, scriptedAggregator } from 'bank-connection-kit/testing'

afterEach(resetKit)

it('takes the user on once the bank is connected', async () => {
  const bank = scriptedAggregator()
  let done = ''
  render(
    <BankConnection
      userKey="user-1"
      aggregator={bank}
      request={{ intent: 'create', institutionId: 'bank-1' }}
      onConnected={({ connectionId }) => {
        done = connectionId ?? ''
      }}
    />,
  )
  await userEvent.type(await screen.findByLabelText('User name'), 'jo')
  await userEvent.type(screen.getByLabelText('Password'), 'secret')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(bank.begins.map(({ credentials }) => credentials)).toEqual([{ loginId: 'jo', password: 'secret' }])

  act(() => bank.say(challenge({ prompts: ['The code from your phone'] })))
  await userEvent.type(await screen.findByLabelText('Code'), '1234')
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }))
  expect(bank.answers).toEqual([['1234']])

  act(() => bank.say(connected()))
  await screen.findByRole('heading', { name: 'Test Bank is connected' })
  expect(done).toBe('connection-1')
})
