import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { BankConnection } from '../../../src'
import { noticeDeveloper } from '../../../src/domain'
import { connected, resetKit, scriptedAggregator } from '../../../src/testing'
import { expectConsole } from '../../console/console.guard'

afterEach(() => {
  cleanup()
  resetKit()
})

const bank = scriptedAggregator()

const show = () =>
  render(
    <BankConnection
      userKey="reset-user"
      aggregator={bank}
      request={{ intent: 'create', institutionId: 'bank-1' }}
      resume={{ storage: 'local' }}
    />,
  )

async function signIn() {
  await userEvent.type(await screen.findByLabelText('User name'), 'jo')
  await userEvent.type(screen.getByLabelText('Password'), 'secret')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

const kept = () => Object.keys(localStorage).filter((key) => key.includes('reset-user'))

it('a test leaves a flow in its storage', async () => {
  show()
  await signIn()
  await screen.findByRole('heading', { name: /Test Bank/ })
  await expect.poll(kept).not.toEqual([])
  bank.say(connected())
})

it('the next test starts from the beginning after a reset, with the same user and the same aggregator', async () => {
  expect(kept()).toEqual([])
  show()
  expect(await screen.findByLabelText('User name')).toHaveProperty('value', '')
})

it('what was told to the developer is told again after a reset', () => {
  expectConsole(/reset: told/, /reset: told/)
  noticeDeveloper(new Error('reset: told'))
  noticeDeveloper(new Error('reset: told'))
  resetKit()
  noticeDeveloper(new Error('reset: told'))
})
