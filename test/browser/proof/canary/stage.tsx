import type { ReactNode } from 'react'
import { createBankConnection } from '../../../../src/connection'
import type { Aggregator, ConnectionRequest } from '../../../../src/domain'
import type { SandboxLogin } from '../../../../src/sandbox'
import { BankConnection } from '../../../../src/view'
import { hearEvents } from '../../../connection/hear-events'
import { SECOND, testWorld, type World } from '../../../connection/world'
import { mount } from '../host'
import { openSinks } from './sinks'
import { canary, tracesIn } from './traces'

/** A bank that asks for four things. */
const ALL_FIELDS: ConnectionRequest = { intent: 'create', institutionId: 'AU00106' }

/** One flow on the screen, with every sink open. `answers`: what the bank asks for beyond the login. */
export async function canaryStage(
  mfa?: SandboxLogin['behaviour']['mfa'],
  { aggregatorOf, beside }: { aggregatorOf?: (world: World) => Aggregator; beside?: ReactNode } = {},
) {
  localStorage.clear()
  sessionStorage.clear()
  const sinks = openSinks()
  const world = testWorld()
  const login = { happens: '', documented: false, institutionId: 'AU00106', behaviour: mfa ? { mfa } : {} }
  world.sandbox.control.addLogin({ ...login, loginId: canary('login'), password: canary('password') })
  const connection = createBankConnection({
    aggregator: aggregatorOf?.(world) ?? world.aggregator(),
    request: ALL_FIELDS,
    queryClient: world.client,
    clock: world.clock,
    environment: world.page,
    resume: { storage: 'local' },
    userKey: 'user-1',
    onEvent: sinks.told,
    inspect: sinks.inspect,
  })
  const off = hearEvents(connection, sinks.told)
  const screen = await mount(
    <>
      <BankConnection connection={connection} onConnected={sinks.told} onActionRequired={sinks.told} />
      {beside}
    </>,
  )
  sinks.watch({ container: screen.container, connection, client: world.client, page: world.page })
  await world.clock.advance(SECOND)
  return {
    ...screen,
    world,
    connection,
    sinks,
    found: sinks.found,
    /** Types as a person does, without a word to the test runner. */
    type: (label: string, value: string) => {
      const input = screen.getByLabelText(label, { exact: true }).element() as HTMLInputElement
      input.focus()
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: value }))
    },
    press: (name: string | RegExp) => (screen.getByRole('button', { name }).first().element() as HTMLElement).click(),
    /** Lets time pass until the screen is there. */
    until: async (state: string) => {
      for (let seconds = 0; seconds < 60 && screen.state() !== state; seconds += 1) await world.clock.advance(SECOND)
      if (screen.state() !== state) throw new Error(`Still ${screen.state() ?? 'nothing'}, not ${state}.`)
    },
    /** Which requests carried what: where they went, and the values. */
    carried: () =>
      world.sandbox.control
        .requests()
        .map(({ method, path, url, body, headers }) => [
          `${method} ${path.replace(/[0-9a-f-]{36}/g, ':id')}`,
          ...tracesIn(url, body, headers),
        ])
        .filter(([, ...traces]) => traces.length > 0),
    end: async () => {
      off()
      await screen.unmount()
      sinks.close()
    },
  }
}

export type CanaryStage = Awaited<ReturnType<typeof canaryStage>>
