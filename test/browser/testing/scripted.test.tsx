import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { BankConnection, UnreachableError } from '../../../src'
import { createManualClock } from '../../../src/sandbox'
import { attemptOf, challenge, connected, deferred, issueOf, scriptedAggregator, stopped, working } from '../../../src/testing'

const request = { follow: 'attempt-9', intent: 'refresh' } as const
afterEach(cleanup)

const heading = (name: string | RegExp) => screen.findByRole('heading', { name })

it('the scripted aggregator takes the user on once the bank is connected, as the page about testing has it', async () => {
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
  await heading('Test Bank is connected')
  expect(done).toBe('connection-1')
})

it('the scripted aggregator shows each kind of reading as soon as it is said', async () => {
  const bank = scriptedAggregator()
  render(<BankConnection userKey="user-1" aggregator={bank} request={request} />)
  act(() => bank.say(working({ milestone: 'retrieving' })))
  await heading('Getting your data')
  act(() => bank.say(deferred(Date.now())))
  await heading('We’ll keep trying for you')
  act(() => bank.say(stopped('bank-notice', { detail: 'Please read our new terms.' })))
  await screen.findByText(/Please read our new terms/)
  expect(bank.looks).toBe(1)
})

it('the scripted aggregator keeps the screen when looks fail, and says so', async () => {
  const clock = createManualClock()
  const bank = scriptedAggregator({ reading: working({ milestone: 'retrieving' }) })
  render(<BankConnection userKey="user-1" aggregator={bank} request={request} clock={clock} />)
  await act(() => clock.advance(1000))
  bank.fail(new UnreachableError('network'))
  await act(() => clock.advance(10 * 60_000))
  await heading('Getting your data')
  // On the screen, and said aloud.
  expect(await screen.findAllByText(/We cannot reach our service/)).toHaveLength(2)
})

it('the scripted aggregator begins and ends as the script says', async () => {
  const bank = scriptedAggregator({
    entry: { create: 'redirect' },
    begun: () => ({ status: 'stopped', issue: issueOf('too-soon') }),
  })
  render(<BankConnection userKey="user-1" aggregator={bank} request={{ intent: 'refresh', connectionId: 'connection-1' }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Get the latest' }))
  await screen.findByRole('button', { name: 'Cancel' })
  expect([bank.begins.length, bank.entry('create'), attemptOf().id]).toEqual([1, 'redirect', 'attempt-1'])
})

it('the scripted aggregator calls each bank of its list by its own name', async () => {
  const institutions = [
    { id: 'bank-1', name: 'Wattle Bank' },
    { id: 'bank-2', name: 'Banksia Mutual' },
  ]
  const bank = scriptedAggregator({ institutions })
  const show = (institutionId: string) => (
    <BankConnection userKey="user-1" aggregator={bank} request={{ intent: 'create', institutionId }} />
  )
  const { rerender } = render(show('bank-2'))
  await screen.findByLabelText('User name')
  await heading(/Banksia Mutual/)
  rerender(show('bank-1'))
  await heading(/Wattle Bank/)
})
