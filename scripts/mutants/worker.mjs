/* Tries one mutant after another, as its parent says, each with modules that are loaded for it. */
import { writeFileSync } from 'node:fs'
import { mutantVitest } from './vitest.mjs'

const vitest = await mutantVitest({ isWarm: false })
await vitest.standalone()

/** @param {{ id: number, files: string[] }} job */
async function attempt({ id, files }) {
  writeFileSync(`${process.env['MUTANTS_FOLDER']}/active`, String(id))
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
