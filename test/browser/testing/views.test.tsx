import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionView, STOP_SCENARIOS, type ConnectionState, type View } from '../../../src'
import { canOnly, issueOf, noActions, viewOf } from '../../../src/testing'

afterEach(cleanup)

const STATES: Record<ConnectionState, true> = {
  idle: true,
  starting: true,
  verifying: true,
  'needs-mfa': true,
  polling: true,
  'needs-credentials': true,
  'needs-authorization': true,
  'needs-bank-action': true,
  'needs-retry': true,
  'needs-sign-in': true,
  'outage-wait': true,
  'needs-support': true,
  unsupported: true,
  connected: true,
  left: true,
  cancelled: true,
}
const states = Object.keys(STATES) as ConnectionState[]

const draw = (view: View) => render(<ConnectionView view={view} actions={noActions} />).container
/** What the buttons do, without the one that copies. */
const buttons = (container: HTMLElement) =>
  new Set(
    [...container.querySelectorAll("[data-action]:not([data-action='copy'])")].map((one) => one.getAttribute('data-action')),
  )

describe('a view for stories', () => {
  it.each(states)('shows the screen of %s, with a button for each action that it offers', (state) => {
    const view = viewOf(state)
    const container = draw(view)
    expect(container.querySelector(`[data-bck-part=root][data-state=${state}]`)).not.toBeNull()
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(0)
    const offered = Object.entries(view.can).flatMap(([name, can]) => (can ? [name] : []))
    expect(buttons(container)).toEqual(new Set(offered))
  })

  it.each(states)('in %s belongs to its state', (state) => {
    const view = viewOf(state)
    const issue = 'issue' in view ? view.issue : null
    const stop = issue !== null && issue.scenario in STOP_SCENARIOS
    expect(stop ? Object.entries(STOP_SCENARIOS).find(([name]) => name === issue.scenario)?.[1].state : state).toBe(state)
  })

  it('takes what is different', () => {
    const can = canOnly('retry', 'contactSupport')
    const view = viewOf('needs-retry', { issue: issueOf('not-started'), can, retryBy: 'form' })
    const container = draw(view)
    expect(buttons(container)).toEqual(new Set(['contactSupport', 'retry']))
    expect(view.issue.scenario).toBe('not-started')
  })
})
