import { QueryClient } from '@tanstack/react-query'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import '../../../src/picker/picker.css'
import '../../../src/connections/connections.css'
import { ConnectBanks, type ConnectBanksProps, type ConnectionSummary } from '../../../src/connections'
import { createManualClock } from '../../../src/sandbox'
import { connected, type ScriptedOptions } from '../../../src/testing'
import { newUser, NOW, PASSWORD, scripted, WELL } from './connections.harness'

const page = (props: ConnectBanksProps) => (
  <StrictMode>
    <ConnectBanks {...props} />
  </StrictMode>
)

const rowsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll("[data-bck-part='connection-item']")].map((row) =>
    ['connection-name', 'connection-status']
      .map((part) => row.querySelector(`[data-bck-part='${part}']`)?.textContent)
      .join(': '),
  )

async function open(list: readonly ConnectionSummary[], props: Partial<ConnectBanksProps> = {}, more: ScriptedOptions = {}) {
  const aggregator = scripted(list, more)
  const clock = createManualClock(NOW)
  const queryClient = new QueryClient()
  const given = { aggregator, userKey: newUser(), clock, queryClient, ...props }
  const screen = await render(page(given))
  return { ...screen, aggregator, clock, queryClient, given, rows: () => rowsIn(screen.container) }
}

type Opened = Awaited<ReturnType<typeof open>>

async function choose({ getByRole }: Opened, bank: string): Promise<void> {
  await getByRole('button', { name: /^Connect (a|another) bank$/ }).click()
  await getByRole('button', { name: bank }).click()
}

async function send({ getByRole, getByLabelText }: Opened): Promise<void> {
  await getByRole('textbox', { name: 'User name' }).fill('ann')
  await getByLabelText('Password', { exact: true }).fill('secret')
  await userEvent.keyboard('{Enter}')
}

describe('connecting a bank from the page of one’s banks', () => {
  test('leads from no bank over the picker to a card in a row of its own', async () => {
    const opened = await open([])
    const { getByRole, rows } = opened
    await expect.element(getByRole('button', { name: 'Connect a bank' })).toBeVisible()
    await getByRole('button', { name: 'Connect a bank' }).click()
    await expect.element(getByRole('heading', { name: 'Choose your bank' })).toHaveFocus()
    await getByRole('button', { name: 'Wattle Bank' }).click()
    await expect.poll(rows).toEqual(['Wattle Bank: Not finished yet'])
    await expect.element(getByRole('heading', { name: 'Wattle Bank', exact: true })).toHaveFocus()
    await expect.element(getByRole('textbox', { name: 'User name' })).toBeVisible()
  })

  test('leads back from the picker to the button that led there', async () => {
    const { getByRole } = await open([WELL])
    await getByRole('button', { name: 'Connect another bank' }).click()
    await getByRole('button', { name: 'Back' }).click()
    await expect.element(getByRole('button', { name: 'Connect another bank' })).toHaveFocus()
  })

  test('marks the banks that are connected', async () => {
    const { getByRole } = await open([WELL])
    await getByRole('button', { name: 'Connect another bank' }).click()
    await expect.element(getByRole('button', { name: 'Hooli Bank Connected' })).toBeVisible()
  })

  test('keeps the card that is open as the platform begins to list its connection', async () => {
    const onConnected = vi.fn()
    const opened = await open([WELL], { onConnected })
    const { aggregator, queryClient, container, getByRole, rows } = opened
    await choose(opened, 'Wattle Bank')
    await send(opened)
    await expect.poll(() => aggregator.begins.length).toBe(1)
    await expect.poll(rows).toEqual(['Wattle Bank: Updating now', 'Hooli Bank: Up to date, 2 hours ago'])
    const card = container.querySelector("[data-bck-part='connection-card']")

    aggregator.setConnections([WELL, { id: 'connection-1', institutionId: 'wattle', standing: 'active', lastSuccessAt: NOW }])
    aggregator.say(connected())
    await expect.element(getByRole('button', { name: 'Close' })).toBeVisible()
    await queryClient.refetchQueries()
    await expect.poll(() => container.querySelector("[data-connection='connection-1']")).not.toBeNull()
    expect(container.querySelector("[data-bck-part='connection-card']")).toBe(card)
    expect(rows()).toHaveLength(2)
    expect(onConnected.mock.calls).toEqual([[expect.objectContaining({ connectionId: 'connection-1' })]])
    await getByRole('button', { name: 'Close' }).click()
    await expect.poll(rows).toEqual(['Hooli Bank: Up to date, 2 hours ago', 'Wattle Bank: Up to date'])
  })

  test('lets what was begun go on while its card is closed, and tells how it stands', async () => {
    const opened = await open([])
    const { aggregator, getByRole, rows } = opened
    await choose(opened, 'Wattle Bank')
    await send(opened)
    await expect.poll(() => aggregator.begins.length).toBe(1)
    await getByRole('button', { name: 'Close' }).click()
    await expect.poll(rows).toEqual(['Wattle Bank: Updating now'])
    aggregator.setConnections([{ id: 'connection-1', institutionId: 'wattle', standing: 'active', lastSuccessAt: NOW }])
    aggregator.say(connected())
    await expect.poll(rows).toEqual(['Wattle Bank: Up to date'])
    expect(aggregator.begins).toHaveLength(1)
  })

  test('drops a bank that was only opened', async () => {
    const opened = await open([WELL])
    await choose(opened, 'Wattle Bank')
    await expect.poll(() => opened.rows().length).toBe(2)
    await opened.getByRole('button', { name: 'Close' }).click()
    await expect.poll(opened.rows).toEqual(['Hooli Bank: Up to date, 2 hours ago'])
  })

  test('opens the same card if the same bank is chosen twice, and a second row for another', async () => {
    const opened = await open([])
    await choose(opened, 'Wattle Bank')
    await choose(opened, 'Wattle Bank')
    await expect.poll(() => opened.rows().length).toBe(1)
    await choose(opened, 'Ironbark Bank')
    await expect.poll(() => opened.rows().length).toBe(2)
  })

  test('goes on after a reload with what the platform does not list yet', async () => {
    const resume = { storage: 'local' } as const
    const opened = await open([], { resume })
    await choose(opened, 'Wattle Bank')
    await send(opened)
    await expect.poll(() => opened.aggregator.begins.length).toBe(1)
    await opened.unmount()
    const { given } = opened
    const again = await render(page({ ...given, aggregator: scripted([]), queryClient: new QueryClient() }))
    await expect.poll(() => rowsIn(again.container)).toEqual(['Wattle Bank: Updating now'])
  })

  test('goes to the platform at once where that lets the user choose', async () => {
    const { institutions: _, ...aggregator } = scripted([], { entry: { create: 'redirect' } })
    const { getByRole, rows } = await open([], { aggregator })
    await getByRole('button', { name: 'Connect a bank' }).click()
    await expect.poll(rows).toEqual(['Your bank: Not finished yet'])
    await expect.element(getByRole('button', { name: 'Close' })).toBeVisible()
  })
})

describe('two users of the page of one’s banks', () => {
  test('share neither rows, the picker nor a card that is open', async () => {
    const opened = await open([WELL, PASSWORD])
    await choose(opened, 'Wattle Bank')
    await opened.getByRole('textbox', { name: 'User name' }).fill('ann of wattle')
    await opened.rerender(page({ ...opened.given, userKey: newUser(), aggregator: scripted([]) }))
    await expect.element(opened.getByText('You have not connected a bank yet.')).toBeVisible()
    expect(opened.rows()).toEqual([])
    expect(opened.container.innerHTML).not.toContain('Wattle')
    await opened.getByRole('button', { name: 'Connect a bank' }).click()
    await opened.rerender(page({ ...opened.given, userKey: newUser(), aggregator: scripted([WELL]) }))
    await expect.poll(opened.rows).toEqual(['Hooli Bank: Up to date, 2 hours ago'])
  })
})

describe('the page of one’s banks', () => {
  test('has no fault that axe knows, with its list, its picker and a card', async () => {
    const opened = await open([WELL, PASSWORD])
    const faults = async () => (await axe.run(opened.container)).violations.map(({ id }) => id)
    await expect.poll(() => opened.rows().length).toBe(2)
    expect(await faults()).toEqual([])
    await opened.getByRole('button', { name: 'Connect another bank' }).click()
    expect(await faults()).toEqual([])
    await opened.getByRole('button', { name: 'Wattle Bank' }).click()
    expect(await faults()).toEqual([])
  })
})
