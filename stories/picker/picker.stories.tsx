import type { StoryObj } from '@storybook/react-vite'
import '../../src/picker/picker.css'
import { BankPicker, type BankPickerProps, type InstitutionPage } from '../../src/picker'
import { banks } from '../../src/sandbox/basiq/banks.table'
import { logoSvg } from '../../src/sandbox/basiq/banks.view'
import { scriptedAggregator } from '../../src/testing'
import { pickerMessagesOf } from '../kit/picker-locales'
import { presentationOf } from '../kit/presentation'

export default { title: 'Picker' }

const HEALTH = { 'degraded-performance': 'degraded', 'partial-outage': 'degraded', 'major-outage': 'down' } as const

/** The banks of the sandbox, each with its logo inside. */
const listed = banks
  .filter(({ method }) => method === 'web')
  .map(({ id, name, status, color, shortName }, at) => ({
    id,
    name,
    country: 'AU',
    health: status in HEALTH ? HEALTH[status as keyof typeof HEALTH] : ('operational' as const),
    logoUrl:
      at % 3 === 0
        ? null
        : `data:image/svg+xml,${encodeURIComponent(logoSvg({ name, shortName, color } as (typeof banks)[number]))}`,
  }))

type Story = StoryObj

const story = (props: Partial<BankPickerProps>): Story => ({
  render: (_args, { globals }) => {
    const { dir, appearance } = presentationOf(globals)
    const given = { institutions: listed, onChoose: () => undefined, onBankMissing: () => undefined, ...props } as BankPickerProps
    return <BankPicker {...given} dir={dir} appearance={appearance} messages={pickerMessagesOf(globals)} />
  },
})

/** An aggregator whose list comes, fails, or never comes. */
const from = (name: string, institutions: () => Promise<InstitutionPage>) =>
  ({ institutions: undefined, aggregator: { ...scriptedAggregator(), institutions }, userKey: name }) as Partial<BankPickerProps>

export const List: Story = story({ featuredIds: ['AU00000', 'AU00101'], connectedIds: ['AU00101'] })

export const SeveralLogins: Story = story({
  institutions: [
    ...listed.slice(0, 3),
    { id: 'wattle-1', name: 'Wattle Bank', service: 'Personal banking' },
    { id: 'wattle-2', name: 'Wattle Bank', service: 'Business banking' },
    { id: 'wattle-3', name: 'Wattle Bank', website: 'https://cards.wattle.example/', health: 'degraded' },
  ],
})

export const SeveralCountries: Story = story({
  institutions: [...listed.slice(0, 8), { id: 'fnb', name: 'FNB', country: 'ZA' }, { id: 'absa', name: 'Absa', country: 'ZA' }],
})

export const ManyBanks: Story = story({
  institutions: Array.from({ length: 3_000 }, (_, at) => ({ id: `${at}`, name: `Volksbank ${at + 1}` })),
})

export const OddNames: Story = story({
  institutions: [
    { id: '1', name: 'The Very Long Established Mutual Savings and Loans Society of the Upper Murrumbidgee Irrigation Area' },
    { id: '2', name: 'بنك مصر' },
    { id: '3', name: '中国工商银行' },
    { id: '4', name: '<script>alert(1)</script>' },
    { id: '5', name: 'B'.repeat(70) },
  ],
})

export const Loading: Story = story(from('stories: loading', () => new Promise(() => undefined)))

export const NoBanks: Story = story({ institutions: [] })
