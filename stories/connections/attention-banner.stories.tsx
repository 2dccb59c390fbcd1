import type { StoryObj } from '@storybook/react-vite'
import '../../src/connections/connections.css'
import { AttentionBanner, type ConnectionSummary } from '../../src/connections'
import { DAY, systemClock } from '../../src/domain'
import { scriptedAggregator } from '../../src/testing'
import { connectionsMessagesOf } from '../kit/connections-locales'
import { presentationOf } from '../kit/presentation'

export default { title: 'Your banks/Banner' }

type Story = StoryObj

const banner = (name: string, connections: readonly Partial<ConnectionSummary>[]): Story => ({
  render: (_args, { globals }) => {
    const { dir, appearance } = presentationOf(globals)
    const listed = connections.map((over, at): ConnectionSummary => ({
      id: `${at}`,
      institutionId: 'hooli',
      institutionName: 'Hooli Bank',
      standing: 'invalid',
      ...over,
    }))
    return (
      <AttentionBanner
        aggregator={scriptedAggregator({ connections: listed })}
        userKey={`stories: ${name}`}
        onOpen={() => undefined}
        dir={dir}
        appearance={appearance}
        messages={connectionsMessagesOf(globals)}
      />
    )
  },
})

export const NeedsPassword: Story = banner('password', [{ reason: 'credentials-changed' }])
export const NeedsSignIn: Story = banner('sign in', [{ reason: 'authorization-required' }])
export const LoginLocked: Story = banner('locked', [{ reason: 'login-locked' }])
export const NeedsBank: Story = banner('bank', [{ reason: 'bank-notice' }])
export const NeedsAccess: Story = banner('access', [{ reason: 'permission-missing' }])
export const NeedsAttention: Story = banner('attention', [{}])
export const ConsentEnding: Story = banner('ending', [{ standing: 'active', consentEndsAt: systemClock.now() + 5 * DAY }])
export const ConsentExpired: Story = banner('expired', [{ consentEndsAt: systemClock.now() - DAY }])
export const Several: Story = banner('several', [{ reason: 'credentials-changed' }, { reason: 'bank-notice' }, {}])
export const AllWell: Story = banner('well', [{ standing: 'active' }])
