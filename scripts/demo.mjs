/**
 * Bundles the demo into demo-dist/: the app as a browser loads it, made of the built package as a host installs it, and its
 * server. Neither is built again while nothing has changed.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from './steps.mjs'

/** What `startDemo` of demo/server is given. */
export const webRoot = join(root, 'demo-dist', 'web')

/** Its `startDemo` serves the demo to whoever asks; see demo/server/serve.ts. */
export const serveFile = join(root, 'demo-dist', 'server', 'serve.js')

/** Started by `npm start`. */
export const serverFile = join(root, 'demo-dist', 'server', 'server.js')

const stamp = join(root, 'demo-dist', 'built')
const lock = join(root, '.cache', 'demo-is-being-built')

/** Longer than a build takes on a slow machine: whoever held the lock until then has died. */
const STALE_LOCK_MS = 120_000

/** @param {string} path */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @param {string[]} folders */
function newestIn(...folders) {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path)),
  )
  return Math.max(0, ...paths.map(changedAt))
}

/** Whether the built package is older than its source, or not there. */
export function packageIsStale() {
  return newestIn('src') > changedAt(join(root, 'dist', 'styles.css')) || changedAt(join(root, 'dist', 'index.js')) === 0
}

/** Every public entry, at its file in dist: what a host gets when it installs the package. */
export function publicEntries() {
  /** @type {Record<string, string | { default: string }>} */
  const entries = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports
  return Object.entries(entries).map(([name, target]) => ({
    find: new RegExp(`^bank-connection-kit${name.slice(1).replaceAll('.', '\\.')}$`),
    replacement: join(root, typeof target === 'string' ? target : target.default),
  }))
}

/** That a busy machine is slow is no warning: it would fail the test that builds the demo. */
const QUIET = { checks: { pluginTimings: false } }

async function bundle() {
  rmSync(stamp, { force: true })
  await build({
    root: join(root, 'demo', 'web'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { alias: publicEntries(), dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
    // Lowered for the browsers that Vite takes by default, as most hosts do: what that breaks is seen here.
    build: {
      outDir: webRoot,
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 1_000,
      // The second page is for what is measured: scripts/figures.many.mjs.
      rolldownOptions: { ...QUIET, input: ['index', 'many'].map((name) => join(root, 'demo', 'web', `${name}.html`)) },
    },
  })
  await build({
    root: join(root, 'demo', 'server'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: join(root, 'demo-dist', 'server'),
      emptyOutDir: true,
      target: 'node20',
      // The built package, as Node finds it: a host does not bundle it either.
      rolldownOptions: {
        ...QUIET,
        input: { server: 'server.ts', serve: 'serve.ts' },
        external: /^bank-connection-kit\//,
      },
    },
  })
  writeFileSync(stamp, '')
}

/** One at a time: two test files begin together, and each wants the demo. */
async function locked() {
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch {
      if (Date.now() - changedAt(lock) > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true })
      await sleep(50)
    }
  }
}

/** Builds the demo where it is missing or older than what it is made of. The package must have been built. */
export async function buildDemo() {
  if (changedAt(join(root, 'dist', 'index.js')) === 0) {
    throw new Error('dist/ is missing, and the demo is made of the built package. Run `npm run build` first.')
  }
  await locked()
  try {
    if (newestIn('demo', 'dist', 'src/sandbox') > changedAt(stamp)) await bundle()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
