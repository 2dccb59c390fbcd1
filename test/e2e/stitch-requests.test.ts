import { describe, expect, it } from 'vitest'
import { stitchScenarios } from '../../src/sandbox'
import { hearFault } from './stitch-fault.console'
import { raiseOneVisit } from './stage'
import { SECOND } from './visit'

const stage = raiseOneVisit('stitch')

interface RequestRow {
  name: string
  state: string
  key: string
  heading: string
  /** A button of the screen that leads on. */
  way: string
}

const connected = { state: 'connected', key: 'connected', heading: 'FNB is up to date', way: 'Continue' } as const
const fault = {
  state: 'needs-support',
  key: 'integration-fault',
  heading: 'Something is wrong on our side',
  way: 'Contact support',
} as const

/** Every request of the sandbox's Stitch table that leads to a code by what it is. */
const rows: readonly RequestRow[] = [
  { name: 'no token', ...connected },
  { name: 'a token past its time', ...connected },
  { name: 'user with a client token', ...fault },
  { name: 'client with a user token', ...fault },
  { name: 'verification without its scope', ...fault },
  { name: '{ user { } }', ...fault },
  { name: '{ user { shoeSize } }', ...fault },
  { name: 'variables that do not fit', ...fault },
  { name: 'transactions(first: 0)', ...fault },
  {
    name: 'accounts of a bank that is down',
    state: 'outage-wait',
    key: 'bank-major-outage',
    heading: 'FNB is down right now',
    way: 'Check now',
  },
]

describe('a request that goes wrong by itself, opened by the panel', () => {
  it.each(rows)('leads with $name to $state ($key)', async ({ name, state, key, heading, way }) => {
    const { visit } = stage
    if (key === 'integration-fault') hearFault(name)
    await visit.openPanel()
    await visit.page.getByLabel('What should happen').selectOption(name)
    await visit.page.getByRole('button', { name: 'Open it' }).press('Enter')
    await visit.openPanel()
    await visit.page.getByRole('button', { name: /^(Check this account|Get the latest)$/ }).press('Enter')
    await visit.travel(5 * SECOND)
    await visit.sees(state, key)
    await visit.reads(heading)
    await visit.offers(way)
  })

  it('has a row for each request of the sandbox', () => {
    const requests = stitchScenarios.filter(({ by }) => by === 'request').map(({ name }) => name)
    expect(rows.map(({ name }) => name)).toEqual(requests)
  })
})
