import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/steps.mjs'

/** A slow mirror must not keep the rest waiting. */
const PATIENCE_MS = 150_000

/** Installs a package into a folder of its own in .cache, once. @param {string} name @param {import('./peers.table.mjs').Peer} peer @returns {Promise<string>} its folder */
export async function fetchPeer(name, peer) {
  const folder = join(root, '.cache', 'peers', name)
  const stamp = join(folder, `${peer.version}.installed`)
  if (existsSync(stamp)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const options = [
    '--ignore-scripts',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--loglevel=error',
    ...(peer.apart ? ['--legacy-peer-deps'] : []),
  ]
  await new Promise((resolve, reject) => {
    const npm = spawn('npm', ['install', ...options, `${peer.package}@${peer.version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
      timeout: PATIENCE_MS,
    })
    let words = ''
    npm.stderr.on('data', (/** @type {Buffer} */ text) => {
      words += text.toString()
    })
    npm.on('error', reject)
    npm.on('close', (code) => {
      if (code === 0) resolve(undefined)
      else
        reject(
          new Error(
            code === null
              ? `no answer in ${PATIENCE_MS / 1000} s`
              : (words.split('\n').find(Boolean) ?? `npm ended with ${code}`),
          ),
        )
    })
  })
  writeFileSync(stamp, '')
  return folder
}
