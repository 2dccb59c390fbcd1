import { cdp } from 'vitest/browser'

interface Protocol {
  send(method: string, params?: object): Promise<unknown>
}

/** The browser's own protocol, for what no page can ask of it. Its types are not exported with Vitest's. */
export const protocol = () => cdp() as unknown as Protocol

export type Media = Partial<Record<'forced-colors' | 'prefers-color-scheme' | 'prefers-reduced-motion', string>>

/** Gives the browser a user's settings, in place of all that it was given before. */
export async function prefer(media: Media): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }))
  await protocol().send('Emulation.setEmulatedMedia', { features })
  // System colours arrive a frame later than the setting.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}

const KEYS = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ' ': { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
} as const

/** Presses a key as a hand does: the browser decides what it leads to. A tenth of the time of Vitest's own `userEvent.keyboard`. */
export async function press(key: keyof typeof KEYS): Promise<void> {
  await Promise.all([
    protocol().send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[key] }),
    protocol().send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
  ])
}

/** Types into what has focus. */
export async function type(text: string): Promise<void> {
  await protocol().send('Input.insertText', { text })
}
