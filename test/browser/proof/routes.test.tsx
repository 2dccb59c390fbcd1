import { useState } from 'react'
import { expect, test } from 'vitest'
import { BankConnection } from '../../../src/view'
import { MINUTE, testWorld } from '../../connection/world'
import { atForm, given } from './host'

test('a login that is on its way when the route changes is awaited by the component that is mounted next', async () => {
  const world = testWorld()
  const props = given(world)
  let go: (route: 'connect' | 'help') => void = () => undefined
  function App() {
    const [route, setRoute] = useState<'connect' | 'help'>('connect')
    go = setRoute
    return route === 'connect' ? <BankConnection {...props} /> : <p>Help</p>
  }
  const screen = await atForm(world, <App />)
  world.sandbox.control.set({ latencyMs: 3000 })
  await screen.signIn('gavinBelson', 'hooli2016')
  await world.clock.advance(500)
  go('help')
  await expect.element(screen.getByText('Help')).toBeVisible()
  await world.clock.advance(500)
  go('connect')
  await expect
    .poll(() => screen.container.querySelector<HTMLElement>("[data-bck-part='root']")?.dataset['state'])
    .toBe('starting')
  await world.clock.advance(2 * MINUTE)
  await expect.poll(() => screen.state()).toBe('connected')
  expect(world.sandbox.control.jobs()).toHaveLength(1)
})
