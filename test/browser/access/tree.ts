import { protocol } from './protocol'

/** One node of the tree that the browser hands to assistive technology. */
interface TreeNode {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  childIds?: string[]
  properties?: { name: string; value: { value: unknown } }[]
}

/** The tests run in a frame of the runner's page; its tree is asked for by the frame's id. */
async function findFrame(): Promise<string> {
  const { frameTree } = (await protocol().send('Page.getFrameTree')) as {
    frameTree: { childFrames?: { frame: { id: string; url: string } }[] }
  }
  const own = (frameTree.childFrames ?? []).find(({ frame }) => frame.url === location.href)
  if (own === undefined) throw new Error('The frame of the tests was not found.')
  return own.frame.id
}

let frame: Promise<string> | undefined

/** What a screen reader finds on one screen. */
export interface Heard {
  /** Politeness of the status region; undefined where there is none. */
  live: unknown
  /** The text of the status region. */
  said: string
  headings: string[]
}

/** What a screen reader finds on each screen of a stage, by its name. */
export async function hear(): Promise<Map<string, Heard>> {
  frame ??= findFrame()
  const { nodes } = (await protocol().send('Accessibility.getFullAXTree', { frameId: await frame })) as { nodes: TreeNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (node: TreeNode): TreeNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child === undefined ? [] : [child, ...below(child)]
    })
  const textOf = (node: TreeNode): string =>
    below(node)
      .filter(({ role }) => role?.value === 'StaticText')
      .map(({ name }) => name?.value ?? '')
      .join('')
  const heardOn = (screen: TreeNode): Heard => {
    const there = below(screen).filter(({ ignored }) => !ignored)
    const region = there.find(({ role }) => role?.value === 'status')
    return {
      live: region?.properties?.find(({ name }) => name === 'live')?.value.value,
      said: region === undefined ? '' : textOf(region),
      headings: there.filter(({ role }) => role?.value === 'heading').map(({ name }) => name?.value ?? ''),
    }
  }
  const screens = nodes.filter(({ role, ignored }) => role?.value === 'article' && !ignored)
  return new Map(screens.map((screen) => [screen.name?.value ?? '', heardOn(screen)]))
}
