import { findCommand, runnable } from './commands.mjs'

const APPLICATIONS = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']

/** @returns {string | null} a Firefox to drive: the one named by FIREFOX_PATH, or the machine's */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH']
  if (named) {
    if (runnable(named)) return named
    throw new Error(`FIREFOX_PATH names ${named}, which cannot be started. Correct it, or unset it to let one be found.`)
  }
  return findCommand(['firefox-esr', 'firefox']) ?? APPLICATIONS.find(runnable) ?? null
}
