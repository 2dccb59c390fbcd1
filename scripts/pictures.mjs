/**
 * `npm run pictures`: draws every picture and shows those that differ from the accepted ones, side by side.
 *
 * `npm run pictures -- --accept` takes what was shown; `npm run pictures -- --all` shows what is accepted.
 */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: true })

const { chromium } = await import('playwright')
const { launchOptions } = await import('./chromium.mjs')
const { accept, beginReview, readChanges, SEEN } = await import('./pictures/changes.mjs')
const { layAll, layChanges } = await import('./pictures/sheet.mjs')
const { root, run } = await import('./steps.mjs')

/** @param {import('./pictures/changes.mjs').Change[]} changes */
const counted = (changes) =>
  ['changed', 'new', 'gone'].map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`).join(', ')

async function review() {
  const browser = await chromium.launch(launchOptions())
  try {
    beginReview(browser.version())
    process.env['VITE_PICTURES'] = 'review'
    const report = join(SEEN, 'run.json')
    // It fails wherever a picture differs, which is what is shown below.
    run('vitest', ['run', '--project', 'browser', '--reporter=json', `--outputFile=${report}`, 'test/visual'])
    if (!existsSync(report)) throw new Error('The pictures could not be taken: see above.')
    const changes = await readChanges()
    if (changes.length === 0) return console.log('\nNo picture differs.')
    const sheet = await layChanges(browser, changes)
    console.log(`\n${counted(changes)}. Look at each: ${relative(root, sheet)}, or the .sheet.png files beside it.`)
    console.log('Then `npm run pictures -- --accept`, and a commit that says what was looked at and judged.')
  } finally {
    await browser.close()
  }
}

async function acceptSeen() {
  if (!existsSync(join(SEEN, 'chromium.json'))) throw new Error('Nothing was looked at yet: run `npm run pictures` first.')
  const changes = await readChanges()
  accept(changes)
  console.log(`Accepted: ${counted(changes)}.`)
}

async function showAll() {
  const browser = await chromium.launch(launchOptions())
  console.log(relative(root, await layAll(browser)))
  await browser.close()
}

const [option] = process.argv.slice(2)
if (option === '--accept') await acceptSeen()
else if (option === '--all') await showAll()
else await review()
