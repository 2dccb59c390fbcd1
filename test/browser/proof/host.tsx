import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import type { BankConnectionProps } from '../../../src/view'
import { SECOND, type World } from '../../connection/world'

/** The props of a component that makes its own connection. */
type Props = Extract<BankConnectionProps, { userKey: string }>

/** What a host gives the component in a world of a test: a first connection at Hooli, unless it says otherwise. */
export const given = (world: World, own: Partial<Props> = {}): Props => ({
  userKey: 'user-1',
  aggregator: world.aggregator(),
  request: { intent: 'create', institutionId: 'AU00000' },
  queryClient: world.client,
  clock: world.clock,
  environment: world.page,
  ...own,
})

/** What a host's page shows of the kit, through the accessibility tree where there is one. */
export async function mount(node: ReactNode) {
  const screen = await render(node)
  const root = () => {
    const found = screen.container.querySelector<HTMLElement>("[data-bck-part='root']")
    if (found === null) throw new Error('The kit draws nothing.')
    return found
  }
  const names = (role: 'button' | 'link' | 'heading') =>
    screen
      .getByRole(role)
      .elements()
      .map((element) => element.textContent.trim())
  const signIn = async (loginId: string, password = 'sandbox') => {
    await screen.getByLabelText('Login ID').fill(loginId)
    await screen.getByLabelText('Password', { exact: true }).fill(password)
    await screen.getByRole('button', { name: /^Sign in/ }).click()
  }
  return {
    ...screen,
    root,
    signIn,
    state: () => root().dataset['state'],
    buttons: () => names('button'),
    heading: () => names('heading')[0] ?? '',
    said: () => screen.getByRole('status').element().textContent,
  }
}

/** A first connection on the screen, with its form there. */
export async function atForm(world: World, node: ReactNode) {
  const screen = await mount(node)
  await world.clock.advance(SECOND)
  return screen
}
