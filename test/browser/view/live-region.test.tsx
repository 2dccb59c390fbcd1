import { expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { SCENARIO_VIEWS } from '../../../stories/fixtures/scenario.fixtures'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { draw, spies } from './draw'

interface AXNode {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  childIds?: string[]
  properties?: { name: string; value: { value: unknown } }[]
}

interface Protocol {
  send(method: string, params?: object): Promise<unknown>
}

const protocol = () => cdp() as unknown as Protocol

/** The tests run in a frame of the runner's page; its tree is asked for by the frame's id. */
async function frameId(): Promise<string> {
  const { frameTree } = (await protocol().send('Page.getFrameTree')) as {
    frameTree: { childFrames?: { frame: { id: string; url: string } }[] }
  }
  const frames = frameTree.childFrames ?? []
  const own = frames.find(({ frame }) => frame.url === location.href) ?? frames[0]
  if (own === undefined) throw new Error('no frame')
  return own.frame.id
}

/** What a screen reader finds: the status regions that are not ignored, with their text. */
async function heard(): Promise<{ live: unknown; text: string }[]> {
  const { nodes } = (await protocol().send('Accessibility.getFullAXTree', { frameId: await frameId() })) as { nodes: AXNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (node: AXNode): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? []).map((id) => textOf(byId.get(id) as AXNode)).join('')
  return nodes
    .filter(({ role, ignored }) => role?.value === 'status' && !ignored)
    .map((node) => ({ live: node.properties?.find(({ name }) => name === 'live')?.value.value, text: textOf(node) }))
}

test('the live region is there, polite and empty, when first drawn', async () => {
  await draw(STATE_VIEWS.Verifying)
  expect(await heard()).toEqual([{ live: 'polite', text: '' }])
})

test('the live region tells each change that comes from elsewhere, in the tree that readers use', async () => {
  const { show } = await draw(STATE_VIEWS.Verifying)
  await show(STATE_VIEWS.MfaCode)
  expect((await heard())[0]?.text).toMatch(/^Enter the code from Hooli Bank\. The bank wants/)
  await show(STATE_VIEWS.Polling)
  expect((await heard())[0]?.text).toMatch(/^Getting your accounts\. /)
  await show(STATE_VIEWS.Connected)
  expect((await heard())[0]?.text).toMatch(/^Hooli Bank is connected\. /)
})

test('the live region says nothing for a look that brings nothing new for people', async () => {
  const { show } = await draw(STATE_VIEWS.Verifying)
  await show({ ...STATE_VIEWS.Verifying, journey: [...STATE_VIEWS.Verifying.journey] })
  expect((await heard())[0]?.text).toBe('')
})

test('the live region does not say twice what focus reads out', async () => {
  const screen = await draw(SCENARIO_VIEWS.unknown, { actions: spies() })
  await screen.getByRole('button', { name: 'Try again' }).click()
  await screen.show(STATE_VIEWS.Starting)
  expect((await heard())[0]?.text).toBe('')
})

test('the live region tells a refusal to somebody who has stayed on the heading since they sent the form', async () => {
  const { root, show } = await draw(STATE_VIEWS.Verifying)
  root.querySelector<HTMLElement>('h2')?.focus()
  await show(SCENARIO_VIEWS['credentials-rejected'])
  expect((await heard())[0]?.text).toMatch(/^Hooli Bank did not accept these details\. /)
})

test('the live region tells a hint when it appears, once', async () => {
  const { show } = await draw(STATE_VIEWS.Polling)
  await show(STATE_VIEWS.PollingSlow)
  expect((await heard())[0]?.text).toBe('This is taking longer than usual, but it’s still going.')
})

test('the live region tells that a wait is over', async () => {
  const { show } = await draw(STATE_VIEWS.OutageCooldown)
  await show(STATE_VIEWS.OutageCooldownOver)
  expect((await heard())[0]?.text).toContain('The wait is over. You can try again now.')
})

test('the live region is the same element from beginning to end', async () => {
  const { root, show } = await draw(STATE_VIEWS.Starting)
  const region = root.querySelector("[role='status']")
  for (const view of Object.values(STATE_VIEWS)) await show(view)
  expect(root.querySelector("[role='status']")).toBe(region)
  expect(region?.isConnected).toBe(true)
})
