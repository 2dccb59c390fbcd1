import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages'
import { CASE_NAMES } from '../../stories/words/cases'
import { listMessages } from '../../stories/words/listing'
import { rowsOf, TRANSLATIONS } from './catalogues'
import { ABOUT_THE_PAGE, NEVER, OFFERS, type Offer } from './offers.table'

/** What the screens say in one case: headings, bodies and steps, each by the name of its screen. */
const saidIn = (messages: ReturnType<typeof listMessages>, caseName: string) =>
  messages
    .filter(({ path }) => (path[0] === 'scenarios' || path[0] === 'states') && path[2] !== 'labels')
    .map(({ path, texts }) => ({ screen: path[1] ?? '', text: texts[CASE_NAMES.indexOf(caseName)] ?? '' }))

describe.each(rowsOf({ en, ...TRANSLATIONS }))('%s', (name, messages) => {
  const all = listMessages(messages)
  const offers = Object.entries(OFFERS[name]) as [Offer, RegExp][]

  test.each(offers)('offers %s where it is possible, and nowhere else', (offer, words) => {
    const offering = saidIn(all, `can ${offer === 'confirm' ? 'retry' : offer}`).filter(({ text }) => words.test(text))
    const claims = saidIn(all, 'least').filter(({ screen, text }) => words.test(text) && !ABOUT_THE_PAGE.includes(screen))
    expect(offering).not.toEqual([])
    expect(claims).toEqual([])
  })

  test.each(['credentials-rejected', 'credentials-changed'])('asks after %s for a login only if one can be given', (scenario) => {
    const body = all.find(({ path }) => path.join(' ') === `scenarios ${scenario} body`)?.texts ?? []
    const told = (caseName: string) => body[CASE_NAMES.indexOf(caseName)]
    const [asking, ...others] = ['can submitCredentials', 'can authorize', 'can changeDetails'].map(told)
    expect(asking).toBeTruthy()
    expect(others).toEqual([asking, asking])
    for (const caseName of ['least', 'can retry', 'can contactSupport']) expect(told(caseName)).not.toBe(asking)
  })

  test('says that the details are fine only where the bank has accepted them', () => {
    const outage = all.find(({ path }) => path.join(' ') === 'scenarios bank-outage body')
    const told = CASE_NAMES.filter((_, at) => (outage?.texts[at] ?? '').length > (outage?.texts[0] ?? '').length)
    expect(told).toContain('signed in')
    expect(told).not.toContain('goes on by itself')
  })

  test.each(['promise', 'blame'] as const)('holds no %s', (kind) => {
    const [words, sample] = NEVER[name][kind]
    const heard = all.flatMap(({ path, texts }) =>
      texts.filter((text) => words.test(text)).map((text) => `${path.join(' / ')}: ${text}`),
    )
    expect(sample).toMatch(words)
    expect(heard).toEqual([])
  })
})
