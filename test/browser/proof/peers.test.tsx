import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Messages } from '../../../src/messages'
import { en } from '../../../src/messages/en'
import { BankConnection } from '../../../src/view'
import { MINUTE, SECOND, testWorld } from '../../connection/world'
import { atForm, given } from './host'

/**
 * Eight defects that were reproduced in a widget of the field, which draws its failure screens itself. Each test is the same
 * situation, in the accessibility tree, with the real machine, polling and platform behind it.
 */

const jobs = (world: ReturnType<typeof testWorld>) => world.sandbox.control.count({ path: '/jobs/*' })

test('R1, where a peer’s timer never fires while answers stay the same: ten minutes without news are said to be slow, in 64 looks', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  await screen.signIn('stuck')
  await world.clock.advance(MINUTE)
  await expect.element(screen.getByText(/longer than usual/)).not.toBeInTheDocument()
  await world.clock.advance(9 * MINUTE)
  await expect.element(screen.getByText(/longer than usual/).first()).toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Check now' })).toBeInTheDocument()
  expect(jobs(world)).toBeGreaterThan(10)
  expect(jobs(world)).toBeLessThanOrEqual(64)
})

test('R2, where a peer polls 200 times in silence: ten minutes without an answer are said, told to the host, and asked about seldom', async () => {
  const world = testWorld()
  const events: string[] = []
  const screen = await atForm(
    world,
    <BankConnection {...given(world, { onEvent: (event) => event.type === 'hints' && events.push(event.hints.join()) })} />,
  )
  await screen.signIn('stuck')
  await world.clock.advance(20 * SECOND)
  world.sandbox.control.fail({ path: '/jobs/*', times: Infinity, fault: { kind: 'dropped' } })
  const before = jobs(world)
  await world.clock.advance(10 * MINUTE)
  await expect.element(screen.getByText(/cannot reach/).first()).toBeInTheDocument()
  expect(screen.said()).toMatch(/cannot reach/)
  expect(events.join(' ')).toContain('unreachable')
  expect(jobs(world) - before).toBeGreaterThan(15)
  expect(jobs(world) - before).toBeLessThanOrEqual(24)
})

test('R3, where a peer hangs on "Checking" and throws at the end: an answer after the time is up ends in words, and unmounts quietly', async () => {
  const world = testWorld()
  const reported = vi.spyOn(console, 'error')
  // The answer is so long on its way that the bank has stopped waiting for it.
  const aggregator = world.aggregator({
    fetch: async (input, init, { call }) => {
      if (call === 'mfa') await new Promise<void>((resolve) => void world.clock.setTimeout(resolve, 25 * SECOND))
      return world.sandbox.fetch(input, init)
    },
  })
  const screen = await atForm(world, <BankConnection {...given(world, { aggregator })} />)
  await screen.signIn('mfa-brief')
  await world.clock.advance(12 * SECOND)
  await screen.getByLabelText('Code', { exact: true }).fill('1234')
  await screen.getByRole('button', { name: 'Confirm' }).click()
  await expect.element(screen.getByRole('heading')).toHaveTextContent('Checking your answer')
  await world.clock.advance(2 * MINUTE)
  await expect.element(screen.getByRole('heading')).toHaveTextContent(/did not (go through|accept that answer)/)
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  await screen.unmount()
  await world.clock.advance(MINUTE)
  expect(reported).not.toHaveBeenCalled()
  reported.mockRestore()
})

test('R4, where a peer’s live region is display:none: connecting, a refused login and a code are said through the accessibility tree', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  const region = screen.getByRole('status')
  await expect.element(region).toHaveAttribute('aria-live', 'polite')
  await screen.signIn('wrong')
  await expect.element(region).toHaveTextContent(/(Contacting|Signing in to) Hooli/)
  await world.clock.advance(MINUTE)
  await expect.element(region).toHaveTextContent(/did not accept these details/)
  await screen.signIn('mfa-code')
  await world.clock.advance(12 * SECOND)
  await expect.element(region).toHaveTextContent(/Enter the code from Hooli/)
})

/** Every word of a catalogue in brackets that no other catalogue has. */
function marked(part: unknown): unknown {
  if (typeof part === 'string') return `⟦${part}⟧`
  if (typeof part === 'function') return (args: unknown) => `⟦${(part as (given: unknown) => string)(args)}⟧`
  if (Array.isArray(part)) return part.map(marked)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]))
}

test('R5, where a peer’s words are frozen in English at import: a language chosen later holds for every word of every screen', async () => {
  const world = testWorld()
  const other = { ...(marked(en) as Messages), locale: 'en', dir: 'ltr' as const }
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  await screen.rerender(<BankConnection {...given(world, { messages: other })} />)
  const foreign = () => {
    const walker = document.createTreeWalker(screen.root(), NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode())
      // The bank's own words, and ids, belong to no language of the kit's.
      if (!walker.currentNode.parentElement?.closest('bdi, q, time')) texts.push(walker.currentNode.textContent?.trim() ?? '')
    return texts.filter((text) => /[a-z]{2}/i.test(text) && !/[⟦⟧]/.test(text))
  }
  const seen: string[] = []
  const look = () => {
    seen.push(screen.state() ?? '')
    expect(foreign()).toEqual([])
  }
  look()
  await screen.getByLabelText(/Login ID/).fill('notice')
  await screen.getByLabelText('Password', { exact: true }).fill('sandbox')
  world.sandbox.control.set({ latencyMs: 100 })
  await screen.getByRole('button', { name: '⟦Sign in⟧' }).click()
  look()
  await world.clock.advance(5 * SECOND)
  look()
  await world.clock.advance(10 * SECOND)
  look()
  await world.clock.advance(MINUTE)
  look()
  expect(seen).toEqual(['needs-credentials', 'starting', 'verifying', 'polling', 'needs-bank-action'])
})

const SMS = { method: 'token', description: 'Code', input: ['Code'], answers: ['1'], expiryMs: MINUTE } as const

test.each(['invalid-credentials', 'unknown-error', 'mfa-token-expired', 'the answer was 2001', '2003', ''])(
  'R6, where a peer’s codes lead to an empty heading and an empty button: a code step that fails for %j is named, and its buttons have names and effects',
  async (code) => {
    const world = testWorld()
    world.sandbox.control.addLogin({
      loginId: 'odd-mfa',
      password: 'sandbox',
      happens: '',
      documented: false,
      institutionId: 'AU00000',
      behaviour: { mfa: SMS, fails: { step: 'mfa-challenge', error: { code, title: '', detail: '' } } },
    })
    const screen = await atForm(world, <BankConnection {...given(world)} />)
    await screen.signIn('odd-mfa')
    await world.clock.advance(MINUTE)
    expect(['needs-retry', 'needs-credentials', 'needs-support']).toContain(screen.state())
    expect(screen.heading()).toMatch(/\w{3}/)
    expect(screen.buttons().length).toBeGreaterThan(1)
    for (const name of screen.buttons()) expect(name).toMatch(/\w{3}/)
    if (screen.state() !== 'needs-retry') return
    await screen.getByRole('button', { name: 'Try again' }).click()
    expect(screen.state()).not.toBe('needs-retry')
  },
)

test('R7, where a peer’s screen has no control at all: a bank that is not supported, for a host that offers nothing, can still be left', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  await screen.signIn('unsupported')
  await world.clock.advance(SECOND)
  expect(screen.state()).toBe('unsupported')
  expect(screen.buttons().length).toBeGreaterThan(0)
  await screen.getByRole('button', { name: 'Leave for now' }).click()
  expect(screen.state()).toBe('left')
})

test('R8, where a peer’s ways on are links that lead nowhere: what is to be done at the bank is done by keyboard alone', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  await screen.signIn('notice')
  await world.clock.advance(MINUTE)
  expect(screen.state()).toBe('needs-bank-action')
  const reached: string[] = []
  // No further than the last: behind it may be the browser's own controls, which a page cannot call focus back from.
  const last = screen.getByRole('button').elements().at(-1)
  for (let presses = 0; presses < 12 && document.activeElement !== last; presses += 1) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement && screen.root().contains(document.activeElement)) reached.push(document.activeElement.textContent)
  }
  for (const name of screen.buttons()) expect(reached).toContain(name)
  for (const link of screen.root().querySelectorAll('a')) expect(link.href).toMatch(/^https:/)
  screen.getByRole('button', { name: 'I’ve done this' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await world.clock.advance(2 * MINUTE)
  expect(screen.state()).toBe('connected')
})
