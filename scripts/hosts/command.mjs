import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** The longest that a build or a host's tests may take: many times what they take alone, since a busy machine is no fault. */
const LIMIT_MS = 900_000

/** What hosts' tools find in their environment: a package cache of this project's own, and nobody to report to. */
export const SURROUNDINGS = {
  npm_config_cache: join(root, '.cache', 'npm'),
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
  NEXT_TELEMETRY_DISABLED: '1',
  CI: '1',
}

/** Hosts are not tests of this project: what its runner has set must not reach their tools. */
function environment() {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...own } = process.env
  return { ...own, ...SURROUNDINGS }
}

/**
 * Runs a command in a host's folder; its words are told if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string> }} options
 * @returns {Promise<string>} what it wrote
 */
export function runIn(command, args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(limit)
      const words = said.trim().split('\n').slice(-30).join('\n')
      if (code === 0) resolve(said)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${words}`))
    })
  })
}

/**
 * Starts a server and waits until it says that it listens.
 *
 * @param {string[]} args of Node
 * @param {{ cwd: string, env?: Record<string, string>, ready: RegExp }} options
 */
export function startIn(args, { cwd, env = {}, ready }) {
  const child = spawn(process.execPath, args, { cwd, env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  /** @type {Promise<RegExpExecArray>} */
  const started = new Promise((resolve, reject) => {
    const hear = (/** @type {Buffer} */ text) => {
      said += text
      const found = ready.exec(said)
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${said}`)))
  })
  return { started, said: () => said, stop: () => void child.kill() }
}
