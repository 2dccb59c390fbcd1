import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import '../../../src/styles/index.css'
import { BankConnection } from '../../../src'
import { SECOND, testWorld } from '../../connection/world'
import { mount } from '../access/mount'
import { translate, untranslated } from './translate'

/** Whole flows on a page that the browser translates all the time. */

const settle = () => new Promise((done) => setTimeout(done, 20))

test.each([
  ['a bank that connects', 'gavinBelson', 'hooli2016', 'connected', 60],
  ['a code', 'mfa-code', 'sandbox', 'needs-mfa', 15],
  ['a wrong password', 'wrong', 'sandbox', 'needs-credentials', 20],
  ['an outage', 'outage-3', 'sandbox', 'outage-wait', 20],
  ['a locked login', 'locked', 'sandbox', 'needs-bank-action', 20],
] as const)('%s is followed to its screen, each in its own words', async (_, loginId, password, end, seconds) => {
  const world = testWorld()
  const errors: unknown[] = []
  const page = mount(
    <StrictMode>
      <BankConnection
        userKey={`translated-${loginId}`}
        aggregator={world.aggregator()}
        request={{ intent: 'create', institutionId: 'AU00000' }}
        queryClient={world.client}
        clock={world.clock}
        environment={world.page}
        onError={(error) => errors.push(error)}
      />
    </StrictMode>,
  )
  const root = () => page.element.querySelector<HTMLElement>("[data-bck-part='root']")
  const heading = () => untranslated(page.element.querySelector('h2'))
  await world.clock.advance(SECOND)
  await settle()
  translate(page.element)
  const first = heading()
  for (const input of page.element.querySelectorAll<HTMLInputElement>('input[name]'))
    input.value = input.dataset['field'] === 'loginId' ? loginId : password
  page.element.querySelector('form')?.requestSubmit()
  const seen = new Map<string | undefined, string>()
  for (let passed = 0; passed < seconds; passed += 5) {
    translate(page.element)
    await world.clock.advance(5 * SECOND)
    await settle()
    seen.set(root()?.dataset['state'], heading())
  }
  expect([errors, root()?.dataset['state']]).toEqual([[], end])
  // Each state that was seen had a heading of its own.
  expect(new Set([first, ...seen.values()]).size).toBe(seen.size + 1)
  page.clear()
})
