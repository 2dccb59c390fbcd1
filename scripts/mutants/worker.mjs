/* Tries one mutant after another, as its parent says, in a Vitest that stays warm. */
import { writeFileSync } from 'node:fs'
import { mutantVitest } from './vitest.mjs'

const folder = /** @type {string} */ (process.env['MUTANTS_FOLDER'])
const vitest = await mutantVitest(folder, { isolate: false, bail: 1 })
await vitest.standalone()

/** @param {{ id: number, files: string[] }} job */
async function attempt({ id, files }) {
  writeFileSync(`${folder}/active.${process.env['MUTANTS_SLOT']}`, String(id))
  const project = vitest.getRootProject()
  const specifications = files.map((file) => project.createSpecification(file))
  // What failed before would count against `bail`.
  vitest.state.filesMap.clear()
  vitest.state.idMap.clear()
  vitest.state.clearErrors()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const failed = testModules.find((module) => module.state() === 'failed')
  process.send?.({ id, killedBy: failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? 'an unhandled error' : null) })
}

process.on('message', (/** @type {{ id: number, files: string[] }} */ job) => void attempt(job))
process.send?.('ready')
