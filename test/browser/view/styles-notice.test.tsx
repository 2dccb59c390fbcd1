import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import connections from '../../../src/connections/connections.css?inline'
import picker from '../../../src/picker/picker.css?inline'
import styles from '../../../src/styles/index.css?inline'
import { told } from '../../../src/domain'
import { en } from '../../../src/messages/en'
import { ConnectionView } from '../../../src/view'
import { watchStyles } from '../../../src/view/styles.notice'
import { NO_ACTIONS } from '../../../stories/fixtures/no-actions'
import { STATE_VIEWS } from '../../../stories/fixtures/state.fixtures'
import { expectConsole } from '../../console/console.guard'

const SAID = /bank-connection-kit\/styles\.css does not reach the kit/

/** Long enough for what the browser would tell of a size. */
const frames = async () => {
  for (let left = 3; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve))
}

async function drawn(): Promise<HTMLElement> {
  const { container } = await render(<ConnectionView messages={en} view={STATE_VIEWS.CredentialsFirst} actions={NO_ACTIONS} />)
  const root = container.querySelector<HTMLElement>("[data-bck-part='root']")
  if (root === null) throw new Error('Nothing was drawn.')
  return root
}

const hide = (root: HTMLElement, display: string) => root.parentElement?.style.setProperty('display', display)

function addStyles(to: Document | ShadowRoot, text = styles): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  to.adoptedStyleSheets.push(sheet)
}

beforeEach(() => told.clear())
afterEach(() => {
  document.adoptedStyleSheets = []
})

test('a page without the stylesheet is told so once, however many cards it has', async () => {
  expectConsole(SAID)
  for (const root of [await drawn(), await drawn()]) watchStyles(root)
  await frames()
  expect([...told].filter((message) => SAID.test(message))).toHaveLength(1)
})

test('a card that is hidden at first is judged once it shows', async () => {
  const root = await drawn()
  hide(root, 'none')
  watchStyles(root)
  await frames()
  expect(told.size).toBe(0)
  expectConsole(SAID)
  hide(root, 'block')
  await frames()
  expect(told.size).toBe(1)
})

test('a card whose stylesheet came while it was hidden is not told of', async () => {
  const root = await drawn()
  hide(root, 'none')
  watchStyles(root)
  await frames()
  addStyles(document)
  hide(root, 'block')
  await frames()
  expect(told.size).toBe(0)
})

test('a page with the stylesheet, and one without any room for the card, are not told of', async () => {
  addStyles(document)
  const root = await drawn()
  root.parentElement?.style.setProperty('width', '0')
  watchStyles(root)
  await frames()
  expect(told.size).toBe(0)
})

test('a shadow root without the stylesheet is told of, even if the page around it has it', async () => {
  addStyles(document)
  const root = await drawn()
  const host = document.body.appendChild(document.createElement('div'))
  host.attachShadow({ mode: 'open' }).innerHTML = root.outerHTML
  const inner = host.shadowRoot?.querySelector<HTMLElement>("[data-bck-part='root']")
  if (!inner) throw new Error('Nothing is in the shadow.')
  expectConsole(SAID)
  watchStyles(inner)
  await frames()
  expect(told.size).toBe(1)
  host.remove()
})

test.each([
  ['picker.css', picker, 'picker-status'],
  ['connections.css', connections, 'connections'],
  ['connections.css', connections, 'attention'],
])('a page without %s is told so where that is needed, and not once it is there', async (name, text, part) => {
  addStyles(document)
  const root = await drawn()
  root.querySelector("[data-bck-part='panel']")?.insertAdjacentHTML('beforeend', `<p data-bck-part="${part}">Text</p>`)
  expectConsole(new RegExp(`bank-connection-kit/${name} does not reach the kit`))
  watchStyles(root)
  await frames()
  expect(told.size).toBe(1)
  told.clear()
  addStyles(document, text)
  watchStyles(root)
  await frames()
  expect(told.size).toBe(0)
})

test('where nothing is laid out, nothing is told', async () => {
  const root = await drawn()
  root.remove()
  watchStyles(root)
  await frames()
  expect(told.size).toBe(0)
})
