import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { BankConnection, ConnectionView } from '../../../src/bare'
import { af } from '../../../src/messages/af'
import { scriptedAggregator } from '../../../src/testing'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { stillClock } from '../../../stories/fixtures/still-clock'

test('a screen without English speaks the catalogue that it is given', async () => {
  const screen = await render(
    <ConnectionView view={STATE_VIEWS.OutageQueued} actions={NO_ACTIONS} clock={stillClock} messages={af} />,
  )
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Ons sal vir jou aanhou probeer')
})

test('a connection without English leads to the login form in the catalogue that it is given', async () => {
  const screen = await render(
    <BankConnection
      userKey="bare"
      aggregator={scriptedAggregator()}
      request={{ intent: 'create', institutionId: 'bank' }}
      messages={af}
    />,
  )
  await expect.element(screen.getByRole('button', { name: 'Meld aan' })).toBeVisible()
})
