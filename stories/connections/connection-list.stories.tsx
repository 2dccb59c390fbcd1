import type { StoryObj } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import '../../src/connections/connections.css'
import { ConnectionList, ROW_STATUSES, type ConnectionsHandle, type RowStatus } from '../../src/connections'
import { ListSection } from '../../src/connections/view/list-section'
import { systemClock, type ConnectionSummary } from '../../src/domain'
import { scriptedAggregator } from '../../src/testing'
import { connectionsMessagesOf } from '../kit/connections-locales'
import { presentationOf } from '../kit/presentation'
import { rowOfStatus, still } from './rows.fixtures'

export default { title: 'Your banks/List' }

type Story = StoryObj

const names = Object.keys(ROW_STATUSES) as RowStatus[]

const drawn = (over: Partial<ConnectionsHandle>, onConnect?: () => void): Story => ({
  render: (_args, { globals }) => {
    const { dir, appearance } = presentationOf(globals)
    return (
      <ListSection
        list={still(over)}
        onConnect={onConnect}
        dir={dir}
        appearance={appearance}
        messages={connectionsMessagesOf(globals)}
      />
    )
  },
})

/** Each row of the table of statuses, in the order of the list. */
export const EveryStatus: Story = drawn({ rows: names.map((status, at) => rowOfStatus(status, at)) })

export const AllWell: Story = drawn(
  { rows: [rowOfStatus('up-to-date', 1), rowOfStatus('up-to-date', 2), rowOfStatus('connected', 4)] },
  () => undefined,
)

export const NoBanks: Story = drawn({}, () => undefined)

export const Loading: Story = drawn({ status: 'loading' })

export const Failed: Story = drawn({ status: 'failed' })

export const Offline: Story = drawn({ status: 'offline' })

export const AskedToRemove: Story = drawn({
  rows: [rowOfStatus('up-to-date', 1, { removal: 'asking' }), rowOfStatus('up-to-date', 2)],
})

export const Removing: Story = drawn({ rows: [rowOfStatus('up-to-date', 1, { removal: 'running' })] })

export const NotRemoved: Story = drawn({ rows: [rowOfStatus('up-to-date', 1, { removal: 'failed' })] })

export const OddNames: Story = drawn({
  rows: [
    'The Very Long Established Mutual Savings and Loans Society of the Upper Murrumbidgee Irrigation Area',
    'بنك مصر',
    '中国工商银行',
    '<script>alert(1)</script>',
    'B'.repeat(70),
    null,
  ].map((name, at) => rowOfStatus('needs-password', at, { bank: { id: `${at}`, name, logoUrl: null } })),
})

const unfold: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const more = within(canvasElement)
    .getAllByRole('button')
    .find((button) => button.getAttribute('aria-expanded') !== null)
  if (more !== undefined) await userEvent.click(more)
}

export const Menu: Story = { ...drawn({ rows: [rowOfStatus('up-to-date', 1), rowOfStatus('up-to-date', 2)] }), play: unfold }

export const MenuThatHasToWait: Story = {
  ...drawn({
    rows: [
      rowOfStatus('up-to-date', 1, {
        can: { refresh: false, renew: true, remove: true },
        refreshOpensAt: systemClock.now() + 15 * 60_000,
      }),
    ],
  }),
  play: unfold,
}

const connections: readonly ConnectionSummary[] = [
  { id: 'c-1', institutionId: 'bank-1', standing: 'invalid', reason: 'credentials-changed' },
  { id: 'c-2', institutionName: 'Ironbark Bank', standing: 'active' },
]

/** A row that is open: the kit's own card stands in place. */
export const OpenRow: Story = {
  render: (_args, { globals }) => {
    const { dir, appearance, messages } = presentationOf(globals)
    return (
      <ConnectionList
        aggregator={scriptedAggregator({ connections })}
        userKey="stories: open row"
        dir={dir}
        appearance={appearance}
        messages={connectionsMessagesOf(globals)}
        cardMessages={messages}
      />
    )
  },
  play: async ({ canvasElement }) => {
    const follow = () => canvasElement.querySelector<HTMLElement>("[data-action='follow']")
    for (let waits = 0; follow() === null && waits < 50; waits += 1) await new Promise((resolve) => setTimeout(resolve, 20))
    follow()?.click()
  },
}
