import { parseKeyDef } from '@vitest/browser'

/** WebDriver's names of the keys that write nothing. */
const NAMED = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Tab: '\uE004',
}

/** @param {string} key */
const valueOf = (key) => Object.entries(NAMED).find(([name]) => name === key)?.[1] ?? key

/**
 * What is typed, in the notation of Testing Library (`abc{Enter}`, `{Shift>}{Tab}{/Shift}`), as WebDriver takes it.
 *
 * @param {string} text
 */
export function keyActions(text) {
  const actions = parseKeyDef(text).flatMap(({ releaseSelf, repeat, releasePrevious, keyDef }) => {
    const value = valueOf(keyDef.key ?? '')
    if (releasePrevious) return [{ type: 'keyUp', value }]
    const once = [{ type: 'keyDown', value }, ...(releaseSelf ? [{ type: 'keyUp', value }] : [])]
    return Array.from({ length: repeat }, () => once).flat()
  })
  return { actions: [{ type: 'key', id: 'keys', actions }] }
}
