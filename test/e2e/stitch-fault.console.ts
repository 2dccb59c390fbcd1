import { stitchScenarios } from '../../src/sandbox'
import { allowConsole, expectConsole } from '../console/console.guard'

/** By its code in a production build, and in words in any other. */
const NOTICE = /stitch-fault|No user can mend that/

const told = new Set<string>()

/**
 * The developer's notice of a fault that no user can mend. It has to come with the first answer of each code. A page tells the same
 * only once, so a later answer with that code may bring it no more.
 */
export function hearFault(scenario: string): void {
  const code = stitchScenarios.find(({ name }) => name === scenario)?.code ?? scenario
  ;(told.has(code) ? allowConsole : expectConsole)(NOTICE)
  told.add(code)
}
