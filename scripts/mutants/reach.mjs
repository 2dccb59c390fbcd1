/* Runs every unit test once, each file with modules of its own, and keeps which mutants it reached. */
import { mutantVitest } from './vitest.mjs'

const vitest = await mutantVitest(/** @type {string} */ (process.env['MUTANTS_FOLDER']), { isolate: true, bail: 0 })
await vitest.start()
const failed = vitest.state.getFiles().filter(({ result }) => result?.state === 'fail')
for (const { filepath } of failed) console.error(`fails without any mutant: ${filepath}`)
await vitest.close()
process.exit(failed.length === 0 ? 0 : 1)
