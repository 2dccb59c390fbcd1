import { type ComponentType, type ReactElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'

/** What is measured, the kit or its like. */
export interface Subject {
  /** A card that shows a login form. */
  Card: ComponentType<{ id: string }>
  /** A card that follows work under way. `answer` brings it a question, as soon as it is asked about. */
  following(): { card: ReactElement; isAsked(): boolean; answer(): void }
}

declare global {
  var bench:
    | {
        /** Mounts and removes a card so many times; milliseconds from render to the form of each. */
        mount(times: number): Promise<number[]>
        /** Shows so many cards in one list. */
        crowd(count: number): Promise<void>
        /** Adds so many cards to the list, one by one; milliseconds of each. */
        add(times: number): Promise<number[]>
        /** Lets a question arrive so many times; milliseconds until it stands in the page. */
        answer(times: number): Promise<number[]>
        /** Shows a card that follows work, and its question a second later, and leaves it there. */
        follow(): Promise<void>
        /** What was shown last. */
        html(): string
      }
    | undefined
}

const place = (): HTMLElement => document.body.appendChild(document.createElement('div'))

/** Once so many of these are in the page. Reading the height makes the browser lay it out, as it would to paint. */
function shown(selector: string, count: number): Promise<void> {
  const isThere = () => document.querySelectorAll(selector).length >= count && document.body.offsetHeight > 0
  return new Promise((resolve) => {
    if (isThere()) {
      resolve()
      return
    }
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

const FORM = "input[type='password']"
const PANEL = "[data-bck-part='panel']"
const QUESTION = "[data-state='needs-mfa'] input"

const nextFrame = () => new Promise<void>((resolve) => void requestAnimationFrame(() => setTimeout(resolve)))

export function measure({ Card, following }: Subject): void {
  let cards = 0
  let list: Root | null = null
  let crowded = 0
  const drawList = () =>
    list?.render(
      <ul>
        {Array.from({ length: crowded }, (_, at) => (
          <li key={at}>
            <Card id={`listed-${at}`} />
          </li>
        ))}
      </ul>,
    )

  async function mountOne(): Promise<number> {
    const element = place()
    const startedAt = performance.now()
    const root = createRoot(element)
    root.render(<Card id={`card-${cards++}`} />)
    await shown(FORM, crowded + 1)
    const ms = performance.now() - startedAt
    await nextFrame()
    root.unmount()
    element.remove()
    return ms
  }

  async function addOne(): Promise<number> {
    crowded += 1
    const startedAt = performance.now()
    drawList()
    await shown(FORM, crowded)
    const ms = performance.now() - startedAt
    await nextFrame()
    return ms
  }

  async function answerOne(): Promise<number> {
    const element = place()
    const root = createRoot(element)
    const { card, isAsked, answer } = following()
    root.render(card)
    await shown(PANEL, 1)
    while (!isAsked()) await nextFrame()
    await nextFrame()
    const startedAt = performance.now()
    answer()
    await shown(QUESTION, 1)
    const ms = performance.now() - startedAt
    await nextFrame()
    last = element.innerHTML
    root.unmount()
    element.remove()
    return ms
  }

  async function follow(): Promise<void> {
    const { card, isAsked, answer } = following()
    createRoot(place()).render(card)
    while (!isAsked()) await nextFrame()
    setTimeout(answer, 1_000)
  }

  async function times(count: number, one: () => Promise<number>): Promise<number[]> {
    const all: number[] = []
    while (all.length < count) all.push(await one())
    return all
  }

  let last = ''
  globalThis.bench = {
    mount: (count) => times(count, mountOne),
    crowd: async (count) => {
      list = createRoot(place())
      crowded = count
      drawList()
      await shown(FORM, count)
      await nextFrame()
    },
    add: (count) => times(count, addOne),
    answer: (count) => times(count, answerOne),
    follow,
    html: () => last,
  }
  // What a cold page shows first.
  if (location.hash === '#cold') {
    const element = place()
    createRoot(element).render(<Card id="cold" />)
    void shown(FORM, 1)
      .then(nextFrame)
      .then(() => {
        last = element.innerHTML
        document.documentElement.dataset['painted'] = String(performance.now())
      })
  } else document.documentElement.dataset['painted'] = '0'
}
