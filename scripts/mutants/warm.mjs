/* Tries every mutant that can be switched on while its module stays loaded: one after another, in one process. */
import { writeFileSync } from 'node:fs'
import { mutantVitest } from './vitest.mjs'

const vitest = await mutantVitest({ isWarm: true })
const specifications = await vitest.globTestSpecifications()
writeFileSync(`${process.env['MUTANTS_FOLDER']}/files.json`, JSON.stringify(specifications.map(({ moduleId }) => moduleId)))
const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
for (const { moduleId } of testModules.filter((module) => module.state() === 'failed'))
  console.error(`fails without any mutant: ${moduleId}`)
for (const error of unhandledErrors) console.error(error)
await vitest.close()
process.exit()
