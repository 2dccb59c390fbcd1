import { describe, expect, test } from 'vitest'
import { only } from '../../stories/fixtures/view.fixtures'
import { sampleFor } from '../../stories/words/cases'
import { say, type Messages } from '../../src/messages'
import { CATALOGUES, rowsOf } from './catalogues'

/** The screens from which a button leads to a page of the platform's. */
const LEADS_AWAY: readonly (readonly [string, (messages: Messages) => Messages['states']['idle']])[] = [
  ['the sign-in on another page', ({ states }) => states['needs-credentials.redirect']],
  ['the consent', ({ states }) => states['needs-authorization.asking']],
  ['another sign-in', ({ scenarios }) => scenarios['authorization-required']],
]

describe.each(rowsOf(CATALOGUES))('the catalogue %s', (_, messages) => {
  test.each(LEADS_AWAY)('announces the page of the platform before %s', (_screen, of) => {
    const body = (platform: string | null) =>
      say(of(messages).body, sampleFor(messages, { can: only('authorize'), bank: 'Hooli Bank', platform }))
    expect(body('Stitch')).toMatch(/Stitch.*Hooli Bank/)
    expect(body(null)).not.toMatch(/Stitch|null/)
  })
})
