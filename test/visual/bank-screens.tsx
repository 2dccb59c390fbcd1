import { QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import '../../src/connections/connections.css'
import '../../src/picker/picker.css'
import { AttentionBanner, ConnectBanks, type ConnectionSummary, type RowStatus } from '../../src/connections'
import { ar as listInArabic, en as listInEnglish } from '../../src/connections/messages'
import { ListSection } from '../../src/connections/view/list-section'
import { BankPicker } from '../../src/picker'
import { ar as pickerInArabic, en as pickerInEnglish } from '../../src/picker/messages'
import { UnreachableError } from '../../src/domain'
import type { Appearance } from '../../src/view'
import { scriptedAggregator } from '../../src/testing'
import { rowOfStatus, still } from '../../stories/connections/rows.fixtures'
import { stillClock } from '../../stories/fixtures/still-clock'
import { LOCALES } from '../../stories/kit/locales'
import type { BankScreen } from './banks.table'

export interface BankScreenParts {
  element: ReactElement
  /** What is there once it is drawn. */
  awaits: string
  /** What is pressed before the picture. */
  presses?: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = stillClock.now()

const NAMES = ['Hooli', 'Banksia Mutual', 'Saltbush Building Society', 'Bluegum Bank', 'بنك مصر']
const bankAt = (at: number) => ({ id: `bank-${at}`, name: NAMES[at] ?? null, logoUrl: null })
const row = (status: RowStatus, at: number, over = {}) => rowOfStatus(status, at, { bank: bankAt(at), ...over }, now)

const STATUSES = ['consent-ending', 'needs-retry', 'gone', 'waiting', 'up-to-date'] as const

const HEALTHS = ['operational', 'degraded', 'operational', 'down'] as const

const BANKS = NAMES.map((name, at) => ({
  id: `bank-${at}`,
  name,
  country: at === 4 ? 'EG' : 'AU',
  health: HEALTHS[at] ?? ('operational' as const),
}))

const NEEDY: ConnectionSummary = {
  id: 'c-1',
  institutionId: 'bank-1',
  institutionName: 'Banksia Mutual',
  standing: 'invalid',
  reason: 'credentials-changed',
}
const OTHERS: readonly ConnectionSummary[] = [
  { id: 'c-2', institutionName: 'Hooli', standing: 'active', consentEndsAt: now + 2 * DAY },
  { id: 'c-3', institutionName: 'Wattle Bank', standing: 'active', lastSuccessAt: now - 2 * HOUR },
]

const listWords = { ar: listInArabic, en: listInEnglish }
const pickerWords = { ar: pickerInArabic, en: pickerInEnglish }

const nothing = () => undefined

/** A screen in one language. */
export function bankScreen(screen: BankScreen, language: 'en' | 'ar', appearance: Appearance): BankScreenParts {
  const list = { appearance, messages: listWords[language] }
  const picker = { appearance, messages: pickerWords[language], onChoose: nothing, onBankMissing: nothing }
  const from = (connections: readonly ConnectionSummary[]) => ({
    aggregator: scriptedAggregator({ institutions: BANKS, connections }),
    userKey: `pictures: ${screen} ${language}`,
    clock: stillClock,
    queryClient: new QueryClient(),
  })
  const screens: Readonly<Record<BankScreen, () => BankScreenParts>> = {
    'list-rows': () => ({
      element: <ListSection {...list} list={still({ now, rows: STATUSES.map((status, at) => row(status, at)) })} />,
      awaits: "[data-bck-part='connection']",
    }),
    'list-choices': () => ({
      element: (
        <ListSection
          {...list}
          list={still({ now, rows: [row('up-to-date', 0), row('up-to-date', 2, { removal: 'asking' })] })}
          onConnect={nothing}
        />
      ),
      awaits: "[data-bck-part='connection-question']",
      presses: "[data-bck-part='connection-more']",
    }),
    'list-none': () => ({
      element: <ListSection {...list} list={still({ now })} onConnect={nothing} />,
      awaits: "[data-action='connect']",
    }),
    'picker-rows': () => ({
      element: <BankPicker {...picker} institutions={BANKS} featuredIds={['bank-1']} connectedIds={['bank-0']} />,
      awaits: "[data-bck-part='bank']",
    }),
    'picker-down': () => ({
      element: <BankPicker {...picker} institutions={BANKS.slice(2, 4)} onBack={nothing} />,
      awaits: "[data-bck-part='bank']",
      presses: "[data-bck-part='bank'][data-state='down']",
    }),
    'picker-failed': () => ({
      element: (
        <BankPicker
          {...picker}
          {...from([])}
          aggregator={{ ...scriptedAggregator(), institutions: () => Promise.reject(new UnreachableError('network')) }}
        />
      ),
      awaits: "[data-action='retry']",
    }),
    'banner-one': () => ({
      element: <AttentionBanner {...list} {...from([NEEDY])} onOpen={nothing} />,
      awaits: "[data-bck-part='attention']",
    }),
    'banner-several': () => ({
      element: <AttentionBanner {...list} {...from([NEEDY, ...OTHERS])} onOpen={nothing} />,
      awaits: "[data-bck-part='attention']",
    }),
    'banks-page': () => ({
      element: (
        <ConnectBanks
          {...list}
          {...from([NEEDY, ...OTHERS])}
          pickerMessages={pickerWords[language]}
          cardMessages={LOCALES[language].messages}
        />
      ),
      awaits: "[data-bck-part='connection']",
      presses: "[data-action='follow']",
    }),
  }
  return screens[screen]()
}
