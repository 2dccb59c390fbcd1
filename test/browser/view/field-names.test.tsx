import { expect, test } from 'vitest'
import { BankConnection } from '../../../src/view'
import { SECOND, testWorld } from '../../connection/world'
import { atForm, given } from '../proof/host'

/** Names that a `<form>` or a `document` would look up in its own fields, if the bank's names were in the DOM. */
const CLOBBERING = [
  'nodeName',
  'querySelectorAll',
  'appendChild',
  'setAttribute',
  'removeChild',
  'insertBefore',
  'addEventListener',
  'ownerDocument',
  'parentNode',
  'elements',
  'submit',
  'action',
  'method',
  'id',
  'children',
  'textContent',
  'namespaceURI',
  'constructor',
  'toString',
]

test.each(CLOBBERING)(
  'a bank whose form has a field of the name %s gets the login once, and the page stays whole',
  async (name) => {
    const world = testWorld()
    const bodies: string[] = []
    const aggregator = world.aggregator({
      fetch: async (input, init, about) => {
        if (about.secret && typeof init.body === 'string') bodies.push(init.body)
        const response = await world.sandbox.fetch(input, init)
        if (about.call !== 'connector') return response
        return Response.json({ ...((await response.json()) as object), [`${name}Caption`]: 'Odd one' })
      },
    })
    const screen = await atForm(world, <BankConnection {...given(world, { aggregator })} />)
    for (const input of screen.container.querySelectorAll('input')) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, `typed ${input.dataset['field']}`)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await screen.getByRole('button', { name: /^Sign in/ }).click()
    await world.clock.advance(SECOND)
    expect(bodies).toHaveLength(1)
    expect(JSON.parse(bodies[0] ?? '{}')).toMatchObject({ loginId: 'typed loginId', password: 'typed password' })
    expect(screen.state()).not.toBe('needs-credentials')
    expect([...document.querySelectorAll('input')].some(({ value }) => value.startsWith('typed'))).toBe(false)
  },
)

test('a form holds no name of the bank, and a native submit of it carries none to the host', async () => {
  const world = testWorld()
  const screen = await atForm(world, <BankConnection {...given(world)} />)
  const form = screen.container.querySelector('form')
  if (form === null) throw new Error('There is no form.')
  expect([form.method, [...new FormData(form).keys()]]).toEqual(['dialog', ['field-0', 'field-1']])
})

test('a bank that describes thirty thousand fields gets no form of thirty thousand', async () => {
  const world = testWorld()
  const captions = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`odd${index}Caption`, `Odd ${index}`]))
  const aggregator = world.aggregator({
    fetch: async (input, init, about) => {
      const response = await world.sandbox.fetch(input, init)
      if (about.call !== 'connector') return response
      return Response.json({ ...((await response.json()) as object), ...captions })
    },
  })
  const screen = await atForm(world, <BankConnection {...given(world, { aggregator })} />)
  expect(screen.container.querySelectorAll('input').length).toBeLessThanOrEqual(24)
})
