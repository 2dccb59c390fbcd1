import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../src/picker/list/rows'
import { indexRows, search } from '../../src/picker/search/search'
import { banks } from '../../src/sandbox/basiq/banks.table'
import { listedBanks } from './listed-banks.table'

const listed = indexRows(rowsOf(listedBanks, 'en-AU'))
const ofSandbox = indexRows(rowsOf(banks, 'en-AU'))

const firstOf = (index: typeof listed, typed: string): string | undefined => search(index, typed)[0]?.row.name

describe('what people type finds the bank that they mean first', () => {
  it.each([
    // Abbreviations.
    ['cba', 'CommBank'],
    ['CBA', 'CommBank'],
    ['nab', 'National Australia Bank'],
    ['anz', 'ANZ'],
    ['boq', 'BOQ'],
    ['wbc', 'Westpac'],
    ['tmb', 'Teachers Mutual Bank'],
    ['gsb', 'Great Southern Bank'],
    ['cua', 'Great Southern Bank'],
    ['amex', 'American Express'],
    ['sbsa', 'Standard Bank'],
    ['imb', 'IMB Bank'],
    ['bom', 'Bank of Melbourne'],
    ['bq', 'BOQ'],
    ['amb', 'Australian Military Bank'],
    // Short names, beginnings.
    ['ing', 'ING'],
    ['up', 'Up'],
    ['me', 'ME Bank'],
    ['citi', 'Citi'],
    ['west', 'Westpac'],
    ['comm', 'CommBank'],
    ['fnb', 'FNB'],
    ['cap', 'Capitec'],
    ['tyme', 'TymeBank'],
    ['qud', 'Qudos Bank'],
    // Other names.
    ['netbank', 'CommBank'],
    ['commonwealth', 'CommBank'],
    ['first national bank', 'FNB'],
    ['86400', 'ubank'],
    ['ing direct', 'ING'],
    ['stanbic', 'Standard Bank'],
    ['peoples choice', 'People First Bank'],
    ['adelaide bank', 'Bendigo Bank'],
    ['ubank.com.au', 'ubank'],
    ['westpac banking corporation', 'Westpac'],
    // The words in another order, or without the small ones.
    ['queensland bank', 'BOQ'],
    ['bank melbourne', 'Bank of Melbourne'],
    ['australia national', 'National Australia Bank'],
    ['mutual teachers', 'Teachers Mutual Bank'],
    ['national aus', 'National Australia Bank'],
    ['great southern', 'Great Southern Bank'],
    ['newcastle perm', 'Newcastle Permanent'],
    // Blanks, marks and signs.
    ['st george', 'St.George Bank'],
    ['stgeorge', 'St.George Bank'],
    ['saint george', 'St.George Bank'],
    ['St. George', 'St.George Bank'],
    ['u bank', 'ubank'],
    ['bank sa', 'BankSA'],
    ['bank west', 'Bankwest'],
    ['tyme bank', 'TymeBank'],
    ['p&n', 'P&N Bank'],
    ['p and n', 'P&N Bank'],
    ['pn bank', 'P&N Bank'],
    ['police and nurses', 'P&N Bank'],
    ['people’s choice', 'People First Bank'],
    ['  westpac  ', 'Westpac'],
    // Accents and letters of other alphabets.
    ['credit agricole', 'Crédit Agricole'],
    ['CRÉDIT', 'Crédit Agricole'],
    ['lodzki', 'Łódzki Bank Spółdzielczy'],
    ['koln', 'Sparkasse Köln/Bonn'],
    ['munchner strassenbank', 'Münchner Straßenbank'],
    // One wrong, missing or doubled letter, two that changed places.
    ['wetspac', 'Westpac'],
    ['westpack', 'Westpac'],
    ['commonwelth', 'CommBank'],
    ['macquerie', 'Macquarie Bank'],
    ['bendego', 'Bendigo Bank'],
    ['suncrop', 'Suncorp Bank'],
    ['capitek', 'Capitec'],
    ['investek', 'Investec'],
    ['nedbnak', 'Nedbank'],
    ['rabbobank', 'Rabobank'],
    ['queenslnd', 'BOQ'],
  ])('"%s" finds %s', (typed, name) => {
    expect(firstOf(listed, typed)).toBe(name)
  })

  it.each([
    ['hooli', 'Hooli'],
    ['gov', 'HooliGov'],
    ['pied', 'Pied Piper'],
    ['piper pied', 'Pied Piper'],
    ['kestrel', 'Kestrel Credit Union'],
    ['kcu', 'Kestrel Credit Union'],
    ['salt bush', 'Saltbush Building Society'],
    ['saltbsh', 'Saltbush Building Society'],
    ['wattel', 'Wattle Bank'],
    ['btb', 'Basiq Test Bank'],
    ['blue gum', 'Bluegum Bank'],
  ])('"%s" finds %s among the banks of the sandbox', (typed, name) => {
    expect(firstOf(ofSandbox, typed)).toBe(name)
  })
})

describe('a search', () => {
  it.each(['asdf', 'zzz', 'qwertyuiop', '12345', 'wx'])('finds nothing for "%s", which names no bank', (typed) => {
    expect(search(listed, typed)).toEqual([])
  })

  it('takes signs alone for an empty field', () => {
    expect(search(listed, '???')).toHaveLength(listed.length)
  })

  it('keeps misspellings apart from what was spelled right', () => {
    expect(search(listed, 'bankwest').map(({ row }) => row.name)).toEqual(['Bankwest'])
  })

  it('says by which name it found a row that shows another', () => {
    expect(search(listed, 'netbank')[0]?.matched).toBe('NetBank')
    expect(search(listed, 'commbank')[0]?.matched).toBeNull()
    expect(search(listed, 'commonwealth bank of')[0]?.matched).toBe('Commonwealth Bank of Australia')
  })

  it('lists all banks for an empty field, the most used first and then by name', () => {
    const names = search(listed, ' ').map(({ row }) => row.name)
    expect(names).toHaveLength(56)
    expect(names.slice(0, 9)).toEqual([
      'Absa',
      'ANZ',
      'Capitec',
      'CommBank',
      'FNB',
      'National Australia Bank',
      'Nedbank',
      'Standard Bank',
      'Westpac',
    ])
  })

  it('shows the most used of the banks that answer equally well first', () => {
    expect(
      search(listed, 'bank')
        .slice(0, 3)
        .map(({ row }) => row.name),
    ).toEqual(['Bank of Melbourne', 'BankSA', 'Bankwest'])
  })
})
