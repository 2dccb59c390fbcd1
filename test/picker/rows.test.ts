import { describe, expect, it } from 'vitest'
import type { InstitutionSummary } from '../../src/domain'
import { rowsOf } from '../../src/picker/list/rows'
import { sectionsOf } from '../../src/picker/list/sections'
import { indexRows, search } from '../../src/picker/search/search'

const bank = (id: string, name: string, more: Partial<InstitutionSummary> = {}): InstitutionSummary => ({ id, name, ...more })
const rows = (...institutions: InstitutionSummary[]) => rowsOf(institutions, 'en')
const named = (...institutions: InstitutionSummary[]) => rows(...institutions).map(({ name }) => name)

describe('a list of banks', () => {
  it('draws one bank with several logins as one row', () => {
    const [row, ...others] = rows(
      bank('1', 'Wattle Bank', { service: 'Personal' }),
      bank('2', 'WATTLE  bank', { service: 'Business' }),
      bank('3', 'Wattle-Bank', { website: 'https://www.pro.wattle.example/login' }),
    )
    expect(others).toEqual([])
    expect(row?.ways.map(({ id, detail }) => [id, detail])).toEqual([
      ['1', 'Personal'],
      ['2', 'Business'],
      ['3', 'pro.wattle.example'],
    ])
  })

  it('takes two ways of one id for one, and judges it by the one that works', () => {
    const [row] = rows(bank('1', 'Hooli', { health: 'down' }), bank('1', 'Hooli', { health: 'operational' }))
    expect(row?.ways.map(({ id, health }) => [id, health])).toEqual([['1', 'operational']])
  })

  it('keeps banks of one name in two countries apart', () => {
    expect(
      rows(bank('1', 'Citibank', { country: 'AU' }), bank('2', 'Citibank', { country: 'za' })).map(({ country }) => country),
    ).toEqual(['AU', 'ZA'])
  })

  it('keeps names apart that hold nothing but signs', () => {
    expect(rows(bank('1', '!!!'), bank('2', '???'))).toHaveLength(2)
  })

  it.each([
    ['null', null],
    ['a text', 'Hooli'],
    ['a number', 7],
    ['without an id', { name: 'Hooli' }],
    ['with an id that is no text', { id: 7, name: 'Hooli' }],
    ['with an empty id', { id: '', name: 'Hooli' }],
    ['without a name', { id: '1' }],
    ['with a name of null', { id: '1', name: null }],
    ['with a name of blanks', { id: '1', name: ' \u200b\n ' }],
    ['that cannot be connected', { id: '1', name: 'Hooli', connectable: false }],
  ])('leaves out an entry %s, and keeps the others', (_, entry) => {
    expect(named(entry as InstitutionSummary, bank('2', 'Nucleus'))).toEqual(['Nucleus'])
  })

  it.each([
    ['aliases that are no list', { aliases: 'CBA' }],
    ['aliases that are no texts', { aliases: [null, 7, {}] }],
    ['a country that is none', { country: 'Australia' }],
    ['a tier that is no number', { tier: 'one' }],
    ['a health that nobody knows', { health: 'sleepy' }],
    ['a logo of a script', { logoUrl: 'javascript:alert(1)' }],
    ['a website that is none', { website: 'ask at the counter' }],
  ])('takes an entry with %s for one that does not say', (_, odd) => {
    const [row] = rows(bank('1', 'Hooli', odd as unknown as Partial<InstitutionSummary>))
    expect(row).toMatchObject({ name: 'Hooli', country: null, logoUrl: null, tier: Infinity })
    expect(row?.ways).toMatchObject([{ id: '1', detail: null, health: 'unknown' }])
  })

  it('shows names as plain text of one line', () => {
    expect(named(bank('1', '<b>Hooli</b>\n\u202Eknab'))).toEqual(['<b>Hooli</b> knab'])
  })

  it('keeps the logo of whichever entry has one', () => {
    const [row] = rows(bank('1', 'Hooli'), bank('2', 'Hooli', { logoUrl: 'https://cdn.example/hooli.svg' }))
    expect(row?.logoUrl).toBe('https://cdn.example/hooli.svg')
  })

  it('sorts by use, and then by the names as the language sorts them', () => {
    expect(
      named(bank('1', 'Zebra'), bank('2', 'Émile'), bank('3', 'Bank 10'), bank('4', 'Bank 9'), bank('5', 'Xenon', { tier: 1 })),
    ).toEqual(['Xenon', 'Bank 9', 'Bank 10', 'Émile', 'Zebra'])
  })
})

describe('the sections of a list', () => {
  const list = rows(
    bank('1', 'Absa', { country: 'ZA' }),
    bank('2', 'Bankwest', { country: 'AU' }),
    bank('3', 'Capitec', { country: 'ZA' }),
    bank('4', 'Drifter'),
  )
  const sections = (typed: string, featured: string[] = []) =>
    sectionsOf(search(indexRows(list), typed), typed !== '', featured).map(({ of, rows: found }) => [
      of.kind === 'country' ? of.country : of.kind,
      ...found.map(({ row }) => row.name),
    ])

  it('are the countries, if there are several', () => {
    expect(sections('')).toEqual([
      ['ZA', 'Absa', 'Capitec'],
      ['AU', 'Bankwest'],
      [null, 'Drifter'],
    ])
  })

  it('begin with the banks that the host put first, which stand there once', () => {
    expect(sections('', ['3', 'unknown'])).toEqual([
      ['featured', 'Capitec'],
      ['ZA', 'Absa'],
      ['AU', 'Bankwest'],
      [null, 'Drifter'],
    ])
  })

  it('are one for a search, with the best match first', () => {
    expect(sections('capi', ['3'])).toEqual([['all', 'Capitec']])
    expect(sections('bankw', ['3'])).toEqual([['all', 'Bankwest']])
  })
})
