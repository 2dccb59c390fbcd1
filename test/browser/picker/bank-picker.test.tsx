import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import '../../../src/picker/picker.css'
import type { InstitutionPage, InstitutionQuery, InstitutionSummary } from '../../../src/domain'
import { UnreachableError } from '../../../src/domain'
import { BankPicker, type BankPickerProps } from '../../../src/picker'
import { scriptedAggregator } from '../../../src/testing'
import { manyBanks } from './many-banks'

const BANKS: readonly InstitutionSummary[] = [
  { id: 'cba', name: 'Commonwealth Bank of Australia', shortName: 'CommBank', tier: 1 },
  { id: 'westpac', name: 'Westpac', tier: 1 },
  { id: 'ironbark', name: 'Ironbark Bank', health: 'down' },
  { id: 'banksia', name: 'Banksia Mutual', health: 'degraded' },
  { id: 'wattle-personal', name: 'Wattle Bank', service: 'Personal' },
  { id: 'wattle-business', name: 'Wattle Bank', service: 'Business' },
  ...manyBanks(10),
]

async function open(props: Partial<BankPickerProps> = {}) {
  const onChoose = vi.fn()
  const given = { institutions: BANKS, onChoose, ...props } as BankPickerProps
  const screen = await render(
    <StrictMode>
      <BankPicker {...given} />
    </StrictMode>,
  )
  const field = screen.getByRole('searchbox', { name: 'Search for your bank' })
  const bank = (name: string | RegExp) => screen.getByRole('button', { name })
  const rows = () => [...screen.container.querySelectorAll("[data-bck-part='bank']")].map((row) => row.textContent?.trim())
  return { ...screen, onChoose, field, bank, rows }
}

/** An aggregator whose list a test answers by hand. */
function listing(answer: (query: InstitutionQuery) => Promise<InstitutionPage>) {
  const asked: InstitutionQuery[] = []
  const institutions = (query: InstitutionQuery) => {
    asked.push(query)
    return answer(query)
  }
  return { asked, aggregator: { ...scriptedAggregator(), institutions } }
}

describe('choosing a bank', () => {
  test('takes the bank that is pressed', async () => {
    const { bank, onChoose } = await open()
    await bank(/^Westpac/).click()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({
      institution: expect.objectContaining({ id: 'westpac' }),
      isDown: false,
      isConnected: false,
    })
  })

  test('asks which login it is, if a bank has several', async () => {
    const { bank, onChoose, getByRole } = await open()
    await bank('Wattle Bank 2 ways to sign in').click()
    expect(onChoose).not.toHaveBeenCalled()
    await expect.element(getByRole('group', { name: 'How do you sign in to Wattle Bank?' })).toHaveFocus()
    await getByRole('button', { name: 'Business' }).click()
    expect(onChoose.mock.lastCall?.[0]).toMatchObject({ institution: { id: 'wattle-business' } })
  })

  test('says that a bank is down before the choice, and lets the user wait for it', async () => {
    const { bank, onChoose, getByRole } = await open()
    await bank('Ironbark Bank Not available right now').click()
    expect(onChoose).not.toHaveBeenCalled()
    await getByRole('button', { name: 'Wait for Ironbark Bank' }).click()
    expect(onChoose.mock.lastCall?.[0]).toMatchObject({ institution: { id: 'ironbark' }, isDown: true })
  })

  test('warns of a bank in trouble and lets it be chosen at once', async () => {
    const { bank, onChoose } = await open()
    await bank('Banksia Mutual Having trouble right now').click()
    expect(onChoose.mock.lastCall?.[0]).toMatchObject({ institution: { id: 'banksia' }, isDown: false })
  })

  test('marks a bank that is connected, and tells the host', async () => {
    const { bank, onChoose } = await open({ connectedIds: ['westpac'] })
    await bank('Westpac Connected').click()
    expect(onChoose.mock.lastCall?.[0]).toMatchObject({ isConnected: true })
  })

  test('leads on if the bank is not there', async () => {
    const onBankMissing = vi.fn()
    const { field, getByRole } = await open({ onBankMissing })
    await field.fill('Gringotts')
    await getByRole('button', { name: 'My bank isn’t here' }).click()
    expect(onBankMissing).toHaveBeenCalledExactlyOnceWith('Gringotts')
  })
})

describe('searching', () => {
  test('shows what matches, with the name that does, and says how many once typing rests', async () => {
    const { field, rows, getByRole } = await open()
    await field.fill('netb')
    await expect.poll(rows).toEqual([expect.stringContaining('CommBank NetBank')])
    await expect.element(getByRole('status')).toHaveTextContent('1 bank matches “netb”')
  })

  test('says at once what to do if nothing matches', async () => {
    const { field, rows, getByRole } = await open()
    await field.fill('asdf')
    await expect.element(getByRole('status')).toHaveTextContent('No bank matches “asdf”')
    expect(rows()).toEqual([])
    await getByRole('button', { name: 'Clear the search' }).click()
    await expect.element(field).toHaveValue('')
    await expect.poll(() => rows().length).toBe(15)
  })

  test('needs no field for a handful of banks', async () => {
    const { rows, field } = await open({ institutions: BANKS.slice(0, 4) })
    expect(rows()).toHaveLength(4)
    await expect.element(field).not.toBeInTheDocument()
  })

  test('is done by keyboard alone', async () => {
    const { field, onChoose, bank } = await open()
    await field.click()
    await userEvent.keyboard('comm')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => onChoose.mock.lastCall?.[0]).toMatchObject({ institution: { id: 'cba' } })
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('')
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(bank(/^CommBank/)).toHaveFocus()
  })

  test('leaves an open dialog open when Escape clears the field', async () => {
    const onKeyDown = vi.fn()
    const screen = await render(
      <div role="presentation" onKeyDown={onKeyDown}>
        <BankPicker institutions={BANKS} onChoose={() => undefined} />
      </div>,
    )
    await screen.getByRole('searchbox').fill('west')
    // Some browsers are driven by keys to fill a field.
    onKeyDown.mockClear()
    await userEvent.keyboard('{Escape}')
    expect(onKeyDown).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })
})

describe('a long list', () => {
  test('shows fifty banks, and moves focus to the first of those that follow', async () => {
    const { rows, bank, getByRole } = await open({ institutions: manyBanks(120) })
    expect(rows()).toHaveLength(50)
    await getByRole('button', { name: 'Show 50 more' }).click()
    expect(rows()).toHaveLength(100)
    await expect.element(bank('Regional Bank 51')).toHaveFocus()
    await getByRole('button', { name: 'Show 20 more' }).click()
    expect(rows()).toHaveLength(120)
    await expect.element(getByRole('button', { name: /^Show/ })).not.toBeInTheDocument()
  })

  test('is searched by the platform if it has several pages, and an answer to an earlier search changes nothing', async () => {
    const answers: ((page: InstitutionPage) => void)[] = []
    const { aggregator, asked } = listing(({ search }) =>
      search === null
        ? Promise.resolve({ institutions: manyBanks(20), next: 'page-2' })
        : new Promise((answer) => answers.push(answer)),
    )
    const { field, rows } = await open({
      institutions: undefined,
      aggregator,
      userKey: 'picker of pages',
    })
    await expect.poll(() => rows().length).toBe(20)
    await field.fill('gr')
    await expect.poll(() => answers.length).toBe(1)
    await field.fill('gring')
    await expect.poll(() => answers.length).toBe(2)
    answers[1]?.({ institutions: [{ id: 'g', name: 'Gringotts' }], next: null })
    await expect.poll(rows).toEqual(['GGringotts'])
    answers[0]?.({ institutions: [{ id: 'x', name: 'Grim Bank' }], next: null })
    await expect.poll(rows).toEqual(['GGringotts'])
    expect(asked.map(({ search }) => search).filter((search) => search !== null)).toEqual(['gr', 'gring'])
  })
})

describe('a list that is not there', () => {
  test('is waited for, and drawn once it has come', async () => {
    let answer: (page: InstitutionPage) => void = () => undefined
    const { aggregator } = listing(() => new Promise((resolve) => (answer = resolve)))
    const { rows, getByRole } = await open({
      institutions: undefined,
      aggregator,
      userKey: 'picker that waits',
    })
    await expect.element(getByRole('status')).toHaveTextContent('Getting the list of banks')
    answer({ institutions: BANKS, next: null })
    await expect.poll(() => rows().length).toBe(15)
  })

  test('can be asked for again', async () => {
    let isUp = false
    const { aggregator } = listing(async () => {
      if (!isUp) throw new UnreachableError('network')
      return { institutions: BANKS, next: null }
    })
    const { rows, getByRole } = await open({
      institutions: undefined,
      aggregator,
      userKey: 'picker that failed',
    })
    await expect.element(getByRole('status')).toHaveTextContent('The list of banks didn’t load')
    isUp = true
    await getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => rows().length).toBe(15)
  })

  test('says so if it is empty', async () => {
    const { getByRole } = await open({ institutions: [] })
    await expect.element(getByRole('status')).toHaveTextContent('There are no banks to choose from.')
  })
})

describe('names from outside', () => {
  test('are drawn as text, and never give two rows one name', async () => {
    const { rows } = await open({
      institutions: [
        { id: '1', name: '<img src=x onerror=alert(1)>' },
        { id: '2', name: 'Citibank', country: 'AU' },
        { id: '3', name: 'Citibank', country: 'ZA' },
        { id: '4', name: 'بنك مصر' },
      ],
    })
    const texts = rows()
    expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('<img src=x onerror=alert(1)>')]))
    expect(texts.filter((text) => text?.includes('Citibank')).map((text) => text?.slice(1))).toEqual([
      'Citibank Australia',
      'Citibank South Africa',
    ])
    expect(document.querySelector('img[src="x"]')).toBeNull()
  })
})
