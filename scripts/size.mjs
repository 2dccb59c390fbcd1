/**
 * `npm run size`: what each public entry of the built package adds to a host, minified and gzipped; of some also what one export
 * costs a host that takes no other. React and Query are left out, since every host has them. XState is counted apart. `--check`
 * measures only what has a budget, and fails if something exceeds it.
 */
import { bundled, entries, gzipped, namesOf } from './bundle.mjs'
import { build, buildIsStale } from './build.mjs'

/**
 * Gzipped kB that the kit may add, without XState. `aim` is where a size should go: lower the limit when it has come nearer.
 * docs/package.md and docs/words.md tell the limits, so change them there too.
 *
 * @type {Readonly<Record<string, { limit: number, aim?: number }>>}
 */
const BUDGETS = {
  '.': { limit: 51.6, aim: 42.3 },
  '. createBankConnection': { limit: 30.4, aim: 20.5 },
  '. useBankConnection': { limit: 31.3, aim: 23 },
  '. BankConnection': { limit: 50.8, aim: 40 },
  './bare BankConnection': { limit: 44.3, aim: 34 },
  './machine': { limit: 8.2 },
  './basiq': { limit: 19.1 },
  './stitch': { limit: 11.5 },
  './messages/en': { limit: 7 },
  './messages/af': { limit: 7.4 },
  './messages/ar': { limit: 8.3 },
  './messages/vi': { limit: 7.8 },
  './messages/zh-Hans': { limit: 7.9 },
  './messages/zu': { limit: 8.3 },
  './picker beyond .': { limit: 7.1, aim: 5 },
  './picker.css': { limit: 1 },
  './connections beyond .': { limit: 17.2 },
  './connections ConnectionList,AttentionBanner beyond .': { limit: 11, aim: 6 },
  './connections.css': { limit: 1.2 },
  './probe': { limit: 1 },
  './return': { limit: 0.6 },
  './sandbox': { limit: 85 },
  './testing': { limit: 2.4 },
  './styles.css': { limit: 5 },
  './styles.unlayered.css': { limit: 5 },
}

/**
 * Hosts take one thing or another of these, so that the whole says little.
 *
 * @type {Readonly<Record<string, readonly string[] | 'all'>>}
 */
const APART = {
  './bare': ['BankConnection'],
  '.': ['createBankConnection', 'useBankConnection', 'BankConnection'],
  './stitch': 'all',
}

/**
 * What an entry, or a part of it, adds to a host that has the main entry anyway.
 *
 * @type {readonly { entry: string, taken?: string[] }[]}
 */
const BEYOND_MAIN = [
  { entry: './picker' },
  { entry: './connections' },
  { entry: './connections', taken: ['ConnectionList', 'AttentionBanner'] },
]

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes === 0 ? '-' : (bytes / 1000).toFixed(1))

/** @param {readonly string[]} cells */
const row = ([first = '', ...more]) => console.log(first.padEnd(26) + more.map((cell) => cell.padStart(10)).join(''))

/** Every entry, and every export that is measured by itself: `. BankConnection`. */
async function subjects() {
  const all = entries.map(async ({ name, path }) => {
    const apart = APART[name] === 'all' ? (await namesOf(path)).sort() : (APART[name] ?? [])
    return [{ name, path, taken: undefined }, ...apart.map((each) => ({ name: `${name} ${each}`, path, taken: [each] }))]
  })
  return (await Promise.all(all)).flat()
}

/** @param {typeof BEYOND_MAIN[number]} part */
async function beyondMain({ entry: name, taken }) {
  const [main, entry] = ['.', name].map((wanted) => entries.find((one) => one.name === wanted)?.path ?? '')
  const [both, alone] = [await bundled(entry ?? '', taken, undefined, main), await bundled(main ?? '')]
  return gzipped(both.kit) - gzipped(alone.kit)
}

/** @param {boolean} onlyBudgets */
async function measure(onlyBudgets) {
  const wanted = (await subjects()).filter(({ name }) => !onlyBudgets || name in BUDGETS)
  const beyond = BEYOND_MAIN.map((part) => ({ name: `${[part.entry, part.taken].filter(Boolean).join(' ')} beyond .`, part }))
  const missing = Object.keys(BUDGETS).filter((name) => ![...wanted, ...beyond].some((subject) => subject.name === name))
  if (missing.length > 0) throw new Error(`There is a budget for ${missing.join(', ')}, which the package does not export.`)
  const exceeded = []
  row(['gzipped kB', 'kit', 'XState', 'both', 'limit', 'aim'])
  for (const { name, path, taken } of wanted) {
    const { kit, xstate } = await bundled(path, taken)
    const [own, shared] = [gzipped(kit), gzipped(xstate)]
    const { limit, aim } = BUDGETS[name] ?? {}
    row([name, kilobytes(own), kilobytes(shared), kilobytes(own + shared), `${limit ?? ''}`, `${aim ?? ''}`])
    if (limit !== undefined && own > limit * 1000) exceeded.push(`${name} is ${own} bytes, and may be ${limit * 1000}`)
  }
  for (const { name, part } of beyond) {
    const own = await beyondMain(part)
    const { limit, aim } = BUDGETS[name] ?? {}
    row([name, kilobytes(own), '', '', `${limit ?? ''}`, `${aim ?? ''}`])
    if (limit !== undefined && own > limit * 1000) exceeded.push(`${name} is ${own} bytes, and may be ${limit * 1000}`)
  }
  if (exceeded.length === 0) return true
  console.error(`Too large:\n${exceeded.join('\n')}`)
  console.error('`node scripts/size.modules.mjs ENTRY EXPORT` shows where the bytes are.')
  return false
}

if (buildIsStale() && !build()) process.exit(1)
process.exitCode = (await measure(process.argv.includes('--check'))) ? 0 : 1
