import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runIn } from './command.mjs'
import { awaitState } from './drive.mjs'
import { installHost } from './install.mjs'
import { serveFolder } from './serve.mjs'

/** Esbuild's own default, which is a build for development. */
const BUILD = ['esbuild', 'src/main.tsx', '--bundle', '--jsx=automatic', '--outfile=dist/main.js']

/** What the kit says to developers begins like this. */
const OF_KIT = /^Error: \[bank-connection-kit\] |^DeveloperError: \[bank-connection-kit\] /

/** @param {string} folder @param {(code: string) => string} change */
function changeMain(folder, change) {
  const path = join(folder, 'src', 'main.tsx')
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error('main.tsx of the example no longer has what this mistake changes.')
  writeFileSync(path, after)
}

/** @param {string} folder @param {string} name */
const copyWithinKit = (folder, name) =>
  cpSync(join(folder, 'node_modules', name), join(folder, 'node_modules', 'bank-connection-kit', 'node_modules', name), {
    recursive: true,
  })

/** @param {string} code */
const provided = (code) =>
  "import { QueryClient, QueryClientProvider } from '@tanstack/react-query'\n" +
  code
    .replace('<ConnectBank', '<QueryClientProvider client={new QueryClient()}><ConnectBank')
    .replace('" />', '" /></QueryClientProvider>')

/**
 * Mistakes in a host's set-up: what makes one, which screen comes all the same, and what the kit says, and how often: once, or
 * not at all.
 *
 * @type {Record<string, { make?: (folder: string) => void, state: string, says: RegExp | null }>}
 */
const MISTAKES = {
  'no mistake': { state: 'needs-credentials', says: null },
  'no mistake, and a QueryClientProvider': {
    make: (folder) => changeMain(folder, provided),
    state: 'needs-credentials',
    says: null,
  },
  'no stylesheet': {
    make: (folder) => changeMain(folder, (code) => code.replace("import 'bank-connection-kit/styles.css'\n", '')),
    state: 'needs-credentials',
    says: /styles\.css does not reach the kit/,
  },
  'two copies of React': {
    make: (folder) => copyWithinKit(folder, 'react'),
    state: 'fallback',
    says: /drawn by another copy of React/,
  },
  'two copies of TanStack Query': {
    make: (folder) => {
      copyWithinKit(folder, '@tanstack/react-query')
      changeMain(folder, provided)
    },
    state: 'needs-credentials',
    says: /another copy of TanStack Query/,
  },
}

/**
 * @param {string} folder an installed and built host
 * @param {import('playwright').Browser} browser
 * @param {(typeof MISTAKES)[string]} mistake
 * @returns {Promise<string[]>}
 */
async function faultsOf(folder, browser, { state, says }) {
  const { origin, stop } = await serveFolder(join(folder, 'dist'))
  const context = await browser.newContext()
  /** @type {string[]} */
  const said = []
  context.on('console', (message) => OF_KIT.test(message.text()) && said.push(message.text()))
  try {
    const page = await context.newPage()
    await page.goto(origin)
    await awaitState(page, state)
    await page.waitForTimeout(500)
    const isRight = says === null ? said.length === 0 : said.length === 1 && says.test(said[0] ?? '')
    return isRight ? [] : [`The console was told: ${said.join('\n') || 'nothing'}`]
  } finally {
    await context.close()
    stop()
  }
}

/**
 * A development build with one mistake after another.
 *
 * @param {string} name
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runMistakes(name, { tarball, browser }) {
  /** @type {import('./run-host.mjs').Results} */
  const results = {}
  for (const [title, mistake] of Object.entries(MISTAKES)) {
    const folder = await installHost('esbuild', tarball, { as: name })
    rmSync(join(folder, 'node_modules', 'bank-connection-kit', 'node_modules'), { recursive: true, force: true })
    mistake.make?.(folder)
    await runIn('npx', BUILD, { cwd: folder })
    cpSync(join(folder, 'index.html'), join(folder, 'dist', 'index.html'))
    results[title] = await faultsOf(folder, await browser(), mistake).catch(({ message }) => [message])
  }
  return results
}
