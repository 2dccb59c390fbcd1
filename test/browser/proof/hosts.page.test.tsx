import { createPortal } from 'react-dom'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import styles from '../../../src/styles/index.css?inline'
import { BankConnection } from '../../../src/view'
import { MINUTE, SECOND, testWorld, type World } from '../../connection/world'
import { mount as mountNode } from '../access/mount'
import { Boundary } from '../boundary'
import { atForm, given } from './host'

/** Places in which a host puts the kit, and what it hands it there. */

const begins = (world: World) => world.sandbox.control.count({ method: 'POST', path: '/users/*/connections' })

test('what a host’s slot throws stays within the kit’s own last resort, and never reaches the host’s boundary', async () => {
  const world = testWorld()
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [onCaught, onError] = [vi.fn(), vi.fn()]
  const Button = () => {
    throw new Error('slot')
  }
  const screen = await atForm(
    world,
    <Boundary onCaught={onCaught}>
      <BankConnection {...given(world, { components: { Button }, onError })} />
    </Boundary>,
  )
  expect(screen.state()).toBe('fallback')
  expect(screen.buttons()).toHaveLength(1)
  expect(onError).toHaveBeenCalled()
  expect(onCaught).not.toHaveBeenCalled()
  quiet.mockRestore()
})

test('a new aggregator under way is used from the next look on, and begins nothing', async () => {
  const world = testWorld()
  const own = given(world)
  const screen = await atForm(world, <BankConnection {...own} />)
  await screen.signIn('slow')
  await world.clock.advance(10 * SECOND)
  const other = vi.fn(async (input: string, init?: RequestInit) => world.sandbox.fetch(input, init))
  await screen.rerender(<BankConnection {...own} aggregator={world.aggregator({ fetch: other })} />)
  expect(other).not.toHaveBeenCalled()
  await world.clock.advance(11 * MINUTE)
  expect(other).toHaveBeenCalled()
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
})

test('in a form of the host, as a div, Enter sends the login and not the host’s form', async () => {
  const world = testWorld()
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
  const screen = await atForm(
    world,
    <form onSubmit={onSubmit}>
      <BankConnection {...given(world, { formElement: 'div' })} />
    </form>,
  )
  expect(screen.container.querySelectorAll('form')).toHaveLength(1)
  await screen.getByLabelText('Login ID').fill('gavinBelson')
  await screen.getByLabelText('Password', { exact: true }).fill('hooli2016')
  await userEvent.keyboard('{Enter}')
  await world.clock.advance(MINUTE)
  expect([screen.state(), begins(world)]).toEqual(['connected', 1])
  expect(onSubmit).not.toHaveBeenCalled()
})

test('a card in a shadow root is styled, labelled, focused and announced there', async () => {
  const world = testWorld()
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  shadow.adoptedStyleSheets = [sheet]
  const { clear } = mountNode(
    createPortal(<BankConnection {...given(world, { appearance: { 'color-accent': 'rgb(1, 2, 3)' } })} />, shadow),
  )
  const find = (selector: string) => {
    const found = shadow.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`No ${selector} in the shadow.`)
    return found
  }
  await world.clock.advance(SECOND)
  const labels = [...shadow.querySelectorAll('label')]
  expect(labels.map((label) => shadow.getElementById(label.htmlFor)?.tagName)).toEqual(['INPUT', 'INPUT'])
  const described = [...shadow.querySelectorAll('[aria-describedby]')].flatMap((one) =>
    one.getAttribute('aria-describedby')?.split(' '),
  )
  expect(described.length).toBeGreaterThan(0)
  expect(described.filter((id) => shadow.getElementById(id ?? '') === null)).toEqual([])
  const submit = find('button[type=submit]')
  expect(getComputedStyle(submit).backgroundColor).toBe('rgb(1, 2, 3)')

  const type = (name: string, value: string) => {
    const input = find(`input[data-field=${name}]`) as HTMLInputElement
    input.value = value
  }
  type('loginId', 'wrong')
  type('password', 'sandbox')
  submit.focus()
  submit.click()
  await world.clock.advance(MINUTE)
  expect(find("[data-bck-part='root']").dataset['state']).toBe('needs-credentials')
  expect(find("[role='status']").textContent).toMatch(/did not accept these details/)
  expect(shadow.activeElement?.closest("[data-bck-part='root']")).not.toBeNull()
  clear()
  host.remove()
})
