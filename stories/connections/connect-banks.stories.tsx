import type { StoryObj } from '@storybook/react-vite'
import { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import '../../src/picker/picker.css'
import '../../src/connections/connections.css'
import { ConnectBanks, type ConnectionSummary } from '../../src/connections'
import { DAY, HOUR, systemClock } from '../../src/domain'
import { scriptedAggregator } from '../../src/testing'
import { connectionsMessagesOf } from '../kit/connections-locales'
import { pickerMessagesOf } from '../kit/picker-locales'
import { presentationOf } from '../kit/presentation'

export default { title: 'Your banks/Whole page' }

type Story = StoryObj

const BANKS = ['Hooli Bank', 'Banksia Mutual', 'Ironbark Bank', 'Wattle Bank'].map((name) => ({ id: name.slice(0, 6), name }))

const connectionsOf = (now: number): ConnectionSummary[] => [
  { id: 'c-1', institutionId: 'Hooli ', standing: 'active', lastSuccessAt: now - 2 * HOUR },
  { id: 'c-2', institutionId: 'Banksi', standing: 'invalid', reason: 'credentials-changed', lastSuccessAt: now - 3 * DAY },
]

const page = (connections: readonly ConnectionSummary[]): Story => ({
  render: (_args, { globals }) => <Page connections={connections} globals={globals} />,
})

function Page({ connections, globals }: { connections: readonly ConnectionSummary[]; globals: Record<string, unknown> }) {
  const { dir, appearance } = presentationOf(globals)
  const [given] = useState(() => ({
    aggregator: scriptedAggregator({ institutions: BANKS, connections }),
    queryClient: new QueryClient(),
  }))
  return (
    <ConnectBanks
      {...given}
      userKey="story"
      dir={dir}
      appearance={appearance}
      messages={connectionsMessagesOf(globals)}
      pickerMessages={pickerMessagesOf(globals)}
    />
  )
}

export const NoBankYet: Story = page([])

export const TwoBanks: Story = page(connectionsOf(systemClock.now()))

export const ChoosingABank: Story = {
  ...page(connectionsOf(systemClock.now())),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect another bank' }))
    await expect(await canvas.findByRole('heading', { name: 'Choose your bank' })).toHaveFocus()
  },
}

export const ANewBank: Story = {
  ...page(connectionsOf(systemClock.now())),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect another bank' }))
    await userEvent.click(await canvas.findByRole('button', { name: /Wattle Bank/ }))
    await expect(await canvas.findByRole('heading', { name: 'Wattle Bank' })).toBeVisible()
  },
}
