/* Runs before each test file: switches one mutant on. */
import { readFileSync } from 'node:fs'

const active = Number(readFileSync(`${process.env['MUTANTS_FOLDER']}/active`, 'utf8'))
Object.assign(globalThis, { __mutant: (/** @type {number} */ id) => id === active })
