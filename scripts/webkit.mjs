import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findCommand, runnable } from './commands.mjs'

/** Where Debian puts WebKitGTK's own small browser: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
const LIBRARIES = '/usr/lib'

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function findMiniBrowser() {
  const folders = namesIn(LIBRARIES).flatMap((name) =>
    namesIn(join(LIBRARIES, name)).flatMap((inner) =>
      inner.startsWith('webkit2gtk-') || inner.startsWith('webkitgtk-') ? [join(LIBRARIES, name, inner, 'MiniBrowser')] : [],
    ),
  )
  return folders.find(runnable) ?? null
}

/**
 * WebKitGTK, which shares Safari's engine, its driver, and a screen that nobody sees.
 *
 * @returns {{ driver: string, browser: string, screen: string } | null}
 */
export function findWebKit() {
  const driver = findCommand(['WebKitWebDriver'])
  const screen = findCommand(['Xvfb'])
  const browser = findMiniBrowser()
  return driver === null || screen === null || browser === null ? null : { driver, browser, screen }
}
