import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import { BankConnection, BankConnections } from '../../../src/view'
import { oneLook } from './one-look.aggregator'

const follow = (id: string) => ({ follow: id, intent: 'refresh', institutionId: id }) as const

test('one bank is followed from an id to the last screen, and the host is told', async () => {
  const onConnected = vi.fn()
  const screen = await render(
    <StrictMode>
      <BankConnection userKey="user-1" aggregator={oneLook('a')} request={follow('a')} onConnected={onConnected} />
    </StrictMode>,
  )
  await expect.element(screen.getByRole('heading', { name: 'Bank a is up to date' })).toBeInTheDocument()
  expect(onConnected).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ connectionId: 'c-a' }))
})

test('several banks have one card each, one live region, and none twice', async () => {
  const aggregator = oneLook('a')
  const requests = [follow('b'), follow('c'), follow('b')]
  const screen = await render(<BankConnections userKey="user-1" aggregator={aggregator} requests={requests} />)
  await expect.element(screen.getByRole('heading', { name: 'Bank b is up to date' })).toBeInTheDocument()
  await expect.element(screen.getByRole('heading', { name: 'Bank c is up to date' })).toBeInTheDocument()
  expect(screen.container.querySelectorAll("[data-bck-part='card']")).toHaveLength(2)
  expect(screen.container.querySelectorAll("[role='status']")).toHaveLength(1)
  await expect.poll(() => screen.container.querySelector("[role='status']")?.textContent).toMatch(/^Bank [bc] is up to date\./)
})

test('the other banks of one consent follow as cards of their own', async () => {
  const onAdditionalAttempts = vi.fn()
  const requests = [{ intent: 'refresh', connectionId: 'c-d', institutionId: 'd' }] as const
  const screen = await render(
    <BankConnections
      userKey="user-1"
      aggregator={oneLook('d', 'e', 'f')}
      requests={requests}
      onAdditionalAttempts={onAdditionalAttempts}
    />,
  )
  await screen.getByRole('button', { name: 'Get the latest' }).click()
  for (const name of ['d', 'e', 'f']) {
    await expect.element(screen.getByRole('heading', { name: `Bank ${name} is up to date` })).toBeInTheDocument()
  }
  expect(screen.container.querySelectorAll("[data-bck-part='card']")).toHaveLength(3)
  expect(onAdditionalAttempts).toHaveBeenCalledTimes(1)
})
