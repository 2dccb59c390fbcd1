import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { runIn } from './command.mjs'
import { installHost } from './install.mjs'

const PAGE = `import { ConnectBank } from './snippet'

export default function Page() {
  return <ConnectBank userId="user-1" bankId="AU00000" />
}
`
const DIRECTIVE = "'use client'\n"
const SAID = /Attempted to call basiq\(\) from the server/

/** The first component of README's quick start, as a reader copies it. */
function snippet() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = [...readme.matchAll(/^```tsx\n([\s\S]*?)^```/gm)]
    .map(([, code = '']) => code)
    .find((code) => code.includes('= basiq('))
  if (!block?.startsWith(DIRECTIVE)) throw new Error(`README's first component with basiq() does not begin with ${DIRECTIVE}`)
  return block
}

/**
 * README's component in Next: as it stands it builds; without 'use client' the build says what is wrong, rather than the user's page.
 *
 * @param {string} name
 * @param {import('./run-host.mjs').Tools} tools
 * @returns {Promise<import('./run-host.mjs').Results>}
 */
export async function runBoundary(name, { tarball }) {
  const cwd = await installHost('next-app-router', tarball, { as: name })
  writeFileSync(join(cwd, 'app', 'page.tsx'), PAGE)
  const build = (/** @type {string} */ code) => {
    writeFileSync(join(cwd, 'app', 'snippet.tsx'), code)
    return runIn('npm', ['run', '--silent', 'build'], { cwd })
  }
  await build(snippet())
  const without = await build(snippet().replace(DIRECTIVE, '')).then(
    () => ['it builds, and the page would answer 500'],
    ({ message }) => (SAID.test(message) ? [] : [message]),
  )
  return { 'as in README': [], "without 'use client'": without }
}
