import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { mutated, readSource } from './sample.mjs'

/**
 * Whether the source compiles with this mutant in it. Tried in a copy, so that no mutant is ever left in the source.
 *
 * @param {string} folder
 * @param {import('./sample.mjs').Mutant} mutant
 */
export function compiles(folder, mutant) {
  const config = join(folder, 'tsconfig.json')
  if (!existsSync(config)) {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true })
    // A condition that is written as `false`, or a parameter that a mutant leaves unused, is noticed for its form alone.
    const forms = { allowUnreachableCode: true, noUnusedLocals: false, noUnusedParameters: false }
    const options = { incremental: true, tsBuildInfoFile: './src.tsbuildinfo', ...forms }
    writeFileSync(config, JSON.stringify({ extends: '../../../tsconfig.json', compilerOptions: options, include: ['src'] }))
  }
  const copy = join(folder, mutant.file)
  writeFileSync(copy, mutated(mutant))
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const { status } = spawnSync(tsc, ['--noEmit', '-p', config], { cwd: root })
  writeFileSync(copy, readSource(mutant.file))
  return status === 0
}
