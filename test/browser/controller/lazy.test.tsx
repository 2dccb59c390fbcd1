import { lazy, Suspense, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { probe } from '../../../src/connection/probe'
import { scriptedAggregator, working } from '../../../src/testing'

/** How often the page has loaded the kit. */
let loaded = 0

/** As in docs/embedding.md, with a scripted platform. */
const ConnectBank = lazy(async () => {
  loaded += 1
  const { BankConnection } = await import('../../../src')
  const aggregator = scriptedAggregator({ entry: { create: 'call' }, reading: working() })
  return {
    default: ({ userId }: { userId: string }) => (
      <BankConnection userKey={userId} aggregator={aggregator} request={{ intent: 'create' }} resume={{ storage: 'local' }} />
    ),
  }
})

function Banks({ userId }: { userId: string }) {
  const [isWanted, want] = useState(() => probe({ userKey: userId, resume: { storage: 'local' } }) !== null)
  if (!isWanted) return <button onClick={() => want(true)}>Connect a bank</button>
  return (
    <Suspense fallback={<p>One moment…</p>}>
      <ConnectBank userId={userId} />
    </Suspense>
  )
}

afterEach(() => localStorage.clear())

test('a page loads the kit at the click, and at once when it is loaded again while the work goes on', async () => {
  const first = await render(<Banks userId="lazy" />)
  expect(loaded).toBe(0)
  await first.getByRole('button', { name: 'Connect a bank' }).click()
  await first.getByRole('button', { name: 'Connect' }).click()
  await expect.element(first.getByRole('heading', { level: 2 })).toBeVisible()
  expect(loaded).toBe(1)
  await first.unmount()

  const second = await render(<Banks userId="lazy" />)
  await expect.element(second.getByRole('heading', { level: 2 })).toBeVisible()
  await expect.element(second.getByRole('button', { name: 'Connect a bank' })).not.toBeInTheDocument()

  const other = await render(<Banks userId="somebody-else" />)
  await expect.element(other.getByRole('button', { name: 'Connect a bank' })).toBeVisible()
})
