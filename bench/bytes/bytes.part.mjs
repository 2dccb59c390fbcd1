/** What a host loads for the kit, and for what others publish: bundled, minified and gzipped in the same way, React and Query left out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled, entries, gzipped } from '../../scripts/bundle.mjs'
import { fetchPeer } from './fetch-peer.mjs'
import { PEERS } from './peers.table.mjs'

/** What a host may take of the kit. */
const OWN = [
  { label: 'this kit, until somebody clicks', entry: './probe', names: ['probe'] },
  { label: 'this kit, component with English, and Basiq', entry: '.', names: ['BankConnection'], beside: './basiq' },
  { label: 'this kit, component with English', entry: '.', names: ['BankConnection'] },
  { label: 'this kit, component without words', entry: './bare', names: ['BankConnection'] },
  { label: 'this kit, hook', entry: '.', names: ['useBankConnection'] },
  { label: 'this kit, without React', entry: '.', names: ['createBankConnection'] },
]

/** @typedef {{ label: string, kB: number, whole: boolean, own: boolean }} Row */

/** @param {number} bytes */
const kilobytes = (bytes) => Number((bytes / 1000).toFixed(1))

/** @param {string} entry */
const pathOf = (entry) => entries.find(({ name }) => name === entry)?.path ?? ''

/** @param {{ label: string, entry: string, names: string[], beside?: string }} what @returns {Promise<Row>} */
async function ownRow({ label, entry, names, beside }) {
  const { kit, xstate } = await bundled(pathOf(entry), names, undefined, beside && pathOf(beside))
  return { label, kB: kilobytes(gzipped(kit) + gzipped(xstate)), whole: true, own: true }
}

/** @param {string} folder @param {import('./peers.table.mjs').Peer} peer @returns {string[]} */
const peersOf = (folder, { package: name, apart }) =>
  apart ? Object.keys(JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).peerDependencies) : []

/** @param {string} name @param {import('./peers.table.mjs').Peer} peer @returns {Promise<Row>} */
async function peerRow(name, peer) {
  const folder = await fetchPeer(name, peer)
  const entry = join(folder, 'entry.mjs')
  writeFileSync(entry, `export { ${peer.names.join(', ')} } from '${peer.package}'\n`)
  const left = peersOf(folder, peer)
  const patterns = left.map((each) => new RegExp(`^${each}($|/)`))
  const { kit, xstate } = await bundled(entry, undefined, undefined, undefined, patterns)
  const label = `${peer.label} ${peer.version}${left.length > 0 ? `, without its ${left.length} peers` : ''}`
  return { label, kB: kilobytes(gzipped(kit) + gzipped(xstate)), whole: peer.whole, own: false }
}

/** @returns {Promise<import('../parts.types').Result<{ rows: Row[] }>>} */
export async function measureBytes() {
  /** @type {Row[]} */
  const rows = []
  /** @type {string[]} */
  const missing = []
  for (const what of OWN) rows.push(await ownRow(what))
  for (const [name, peer] of Object.entries(PEERS)) {
    try {
      rows.push(await peerRow(name, peer))
    } catch (error) {
      const [why = ''] = String(error instanceof Error ? error.message : error).split('\n')
      missing.push(`${peer.package} ${peer.version}: ${why}`)
    }
  }
  return { figures: rows.map(({ label, kB }) => ({ name: label, unit: 'kB', measured: kB })), data: { rows }, missing }
}
