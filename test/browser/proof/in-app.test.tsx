import { afterEach, expect, test } from 'vitest'
import { browserEnvironment } from '../../../src/connection/environment/environment'
import { BankConnection } from '../../../src/view'
import { SECOND, testWorld } from '../../connection/world'
import { allowConsole } from '../../console/console.guard'
import { given, mount } from './host'

/** What the browser inside another app may lack. */
type Lack = 'storage' | 'window' | 'locks'

const undo: (() => void)[] = []
afterEach(() => undo.splice(0).forEach((run) => run()))

function put(on: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(on, name)
  Object.defineProperty(on, name, { configurable: true, ...descriptor })
  undo.push(() => (before === undefined ? Reflect.deleteProperty(on, name) : Object.defineProperty(on, name, before)))
}

/** A window in which nothing is shown. */
const opened = { location: { replace: () => undefined }, closed: false, focus: () => undefined, close: () => undefined }

const TAKEN: Record<Lack, () => void> = {
  storage: () =>
    put(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    }),
  window: () => put(window, 'open', { value: undefined }),
  locks: () => put(navigator, 'locks', { value: undefined }),
}

const SAID = 'This browser cannot keep our place, so you may need to start again when you come back. Your usual browser can.'

/** Which clicks leave the page, and before which of them it is said that the return will not be recognised. */
const CASES: readonly { lacks: readonly Lack[]; mode: 'redirect' | 'popup'; saidAt: 'once' | 'the first click' | 'never' }[] = [
  { mode: 'redirect', lacks: [], saidAt: 'never' },
  { mode: 'redirect', lacks: ['storage'], saidAt: 'once' },
  { mode: 'redirect', lacks: ['window'], saidAt: 'never' },
  { mode: 'redirect', lacks: ['locks'], saidAt: 'never' },
  { mode: 'redirect', lacks: ['storage', 'window', 'locks'], saidAt: 'once' },
  { mode: 'popup', lacks: [], saidAt: 'never' },
  { mode: 'popup', lacks: ['storage'], saidAt: 'never' },
  { mode: 'popup', lacks: ['window'], saidAt: 'never' },
  { mode: 'popup', lacks: ['locks'], saidAt: 'never' },
  { mode: 'popup', lacks: ['storage', 'locks'], saidAt: 'never' },
  { mode: 'popup', lacks: ['storage', 'window'], saidAt: 'the first click' },
  { mode: 'popup', lacks: ['storage', 'window', 'locks'], saidAt: 'the first click' },
]

test.each(CASES)('in a $mode without $lacks it is said that the return is lost: $saidAt', async ({ lacks, mode, saidAt }) => {
  // For the developer it is said as well, as the user leaves.
  allowConsole(/nothing remembers the flow/)
  put(window, 'open', { value: () => opened })
  for (const lack of lacks) TAKEN[lack]()
  const left: string[] = []
  const environment = Object.defineProperties(
    {},
    Object.getOwnPropertyDescriptors(browserEnvironment),
  ) as typeof browserEnvironment
  environment.go = (url) => left.push(url.pathname)
  const world = testWorld({ version: '3.0' })
  const screen = await mount(
    <BankConnection
      {...given(world, { environment, authorizationMode: mode, resume: { storage: 'local' } })}
      aggregator={world.aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' })}
      userKey={`in-app-${mode}-${lacks.join('-')}`}
    />,
  )
  await world.clock.advance(SECOND)
  const hint = () => screen.container.querySelector("[data-bck-part='hints']")?.textContent ?? ''
  const click = async () => {
    await screen.getByRole('button', { name: /^Continue to/ }).click()
    await world.clock.advance(SECOND)
  }
  expect(screen.state()).toBe('needs-authorization')
  // Drawn after the screen, and where painting is slow, as in WebKit, a little later.
  await expect.poll(hint).toBe(saidAt === 'once' ? SAID : '')
  expect(left).toEqual([])

  await click()
  if (saidAt === 'the first click') {
    expect([screen.state(), hint(), left]).toEqual(['needs-authorization', SAID, []])
    await click()
  }
  const inWindow = mode === 'popup' && !lacks.includes('window')
  expect(left).toEqual(inWindow ? [] : ['/consent/home'])
  expect(hint()).toBe('')
})

test('a storage that takes everything and keeps nothing is found out before anybody leaves', async () => {
  const world = testWorld({ version: '3.0' })
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  const screen = await mount(
    <BankConnection
      {...given(world, { resume: { storage } })}
      aggregator={world.aggregator({ consentUrl: 'https://au-api.basiq.io/consent/home' })}
      userKey="in-app-forgetful"
    />,
  )
  await world.clock.advance(SECOND)
  await expect.element(screen.getByText(SAID).first()).toBeVisible()
})
