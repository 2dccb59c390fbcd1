import { queryAllByRole } from '@testing-library/dom'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/picker/picker.css'
import { BankPicker } from '../../../src/picker'
import { SCREENS } from '../access/every-screen'
import { draw } from './draw'

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What is seen of an element, without what is hidden from screen readers. */
function seen(element: Element): string {
  const copy = element.cloneNode(true) as HTMLElement
  copy.querySelectorAll('[aria-hidden="true"], img').forEach((hidden) => hidden.remove())
  document.body.append(copy)
  const text = copy.innerText
  copy.remove()
  return words(text)
}

/** Names as Testing Library computes them in the suites of hosts, which know no layout: only blanks in the text part its words. */
function namesOf(root: HTMLElement, role: 'button' | 'heading') {
  const names: { name: string; seen: string }[] = []
  queryAllByRole(root, role, {
    hidden: true,
    name: (name, element) => {
      const isNamedOtherwise = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
      if (!isNamedOtherwise) names.push({ name: words(name), seen: seen(element) })
      return true
    },
  })
  return names
}

describe('names that a test of a host finds', () => {
  test.each(Object.entries(SCREENS))('are the words that are seen on the screen "%s"', async (_, view) => {
    const { root } = await draw(view)
    const names = [...namesOf(root, 'button'), ...namesOf(root, 'heading')]
    expect(names.length).toBeGreaterThan(0)
    for (const { name, seen: text } of names) expect(name).toBe(text)
  })

  test('are the words that are seen in the rows of a picker', async () => {
    const { container } = await render(
      <BankPicker
        institutions={[
          { id: 'down', name: 'Ironbark Bank', health: 'down', country: 'AU' },
          { id: 'known', name: 'Commonwealth Bank of Australia', shortName: 'CommBank', country: 'AU' },
          { id: 'business', name: 'Wattle Bank', service: 'Business', country: 'ZA', health: 'degraded' },
          { id: 'personal', name: 'Wattle Bank', service: 'Personal', country: 'ZA', health: 'degraded' },
        ]}
        connectedIds={['known', 'business']}
        onChoose={() => undefined}
      />,
    )
    const names = namesOf(container, 'button')
    expect(names).toHaveLength(3)
    for (const { name, seen: text } of names) expect(name).toBe(text)
  })
})
