import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/styles/index.css'
import '../../../src/picker/picker.css'
import type { InstitutionPage, InstitutionQuery } from '../../../src/domain'
import { BankPicker, type BankPickerProps } from '../../../src/picker'
import { scriptedAggregator } from '../../../src/testing'
import { refusalOf } from '../refused'
import { manyBanks } from './many-banks'

/** Not in StrictMode, which asks twice: what is asked is counted here. */
const page = (props: Partial<BankPickerProps>) => <BankPicker {...({ onChoose: () => undefined, ...props } as BankPickerProps)} />

/** An aggregator made anew, as a host does that writes it inline. What was asked lies in one list. */
function listing(asked: InstitutionQuery[], answer: (query: InstitutionQuery) => Promise<InstitutionPage>) {
  const institutions = (query: InstitutionQuery) => {
    asked.push(query)
    return answer(query)
  }
  return { ...scriptedAggregator(), institutions }
}

const rowsIn = (root: ParentNode) =>
  [...root.querySelectorAll("[data-bck-part='bank-name']")].map((row) => row.textContent?.trim())

describe('two users of one page', () => {
  test('the next user sees neither the list nor the search of the one before', async () => {
    const asked: InstitutionQuery[] = []
    const never = new Promise<InstitutionPage>(() => undefined)
    const ofAnn = listing(asked, async () => ({ institutions: manyBanks(20), next: 'page-2' }))
    const ofBob = listing(asked, () => never)
    const screen = await render(page({ userKey: 'ann of the picker', aggregator: ofAnn }))
    await expect.poll(() => rowsIn(screen.container).length).toBe(20)
    await screen.getByRole('searchbox').fill('regional')
    await expect.poll(() => asked.some(({ search }) => search === 'regional')).toBe(true)

    asked.length = 0
    await screen.rerender(page({ userKey: 'bob of the picker', aggregator: ofBob }))
    await expect.element(screen.getByRole('status')).toHaveTextContent('Getting the list of banks')
    expect(rowsIn(screen.container)).toEqual([])
    await expect.element(screen.getByRole('searchbox')).not.toBeInTheDocument()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(asked.map(({ search }) => search)).toEqual([null])
  })

  test('a search that rests as the user changes is not asked for the next one', async () => {
    const asked: InstitutionQuery[] = []
    const aggregator = listing(asked, async () => ({ institutions: manyBanks(20), next: 'page-2' }))
    const screen = await render(page({ userKey: 'cat of the picker', aggregator }))
    await expect.poll(() => rowsIn(screen.container).length).toBe(20)
    await screen.getByRole('searchbox').fill('secret employer')
    await screen.rerender(page({ userKey: 'dan of the picker', aggregator }))
    await expect.poll(() => rowsIn(screen.container).length).toBe(20)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(asked.map(({ search }) => search)).toEqual([null, null])
    await expect.element(screen.getByRole('searchbox')).toHaveValue('')
  })

  test('a list of the host’s own begins anew for another user', async () => {
    const institutions = manyBanks(20)
    const screen = await render(page({ institutions, userKey: 'ann' }))
    await screen.getByRole('searchbox').fill('regional bank 7')
    await expect.poll(() => rowsIn(screen.container).length).toBe(1)
    await screen.rerender(page({ institutions, userKey: 'bob' }))
    await expect.element(screen.getByRole('searchbox')).toHaveValue('')
    expect(rowsIn(screen.container)).toHaveLength(20)
  })

  test('a user without a key is refused', async () => {
    const refusal = await refusalOf(page({ userKey: '', aggregator: scriptedAggregator() }))
    expect(String(refusal)).toMatch(/userKey/)
  })
})

describe('an aggregator that is made anew in each render', () => {
  test('is asked once', async () => {
    const asked: InstitutionQuery[] = []
    const anew = () => listing(asked, async () => ({ institutions: manyBanks(20), next: null }))
    const screen = await render(page({ userKey: 'eve of the picker', aggregator: anew() }))
    await expect.poll(() => rowsIn(screen.container).length).toBe(20)
    for (let times = 0; times < 5; times += 1) await screen.rerender(page({ userKey: 'eve of the picker', aggregator: anew() }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toHaveLength(1)
    expect(rowsIn(screen.container)).toHaveLength(20)
  })
})
