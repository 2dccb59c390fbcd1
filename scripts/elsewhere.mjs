/**
 * `npm run test:elsewhere`: what shows that the kit works elsewhere too. Whole flows in Firefox and WebKit, part of the unit tests with the
 * lowest versions of dependencies, and the short form of `npm run hosts`. CI runs it as a part of `npm test`.
 */
import { runFlows } from './browsers.mjs'
import { build, buildIsStale } from './build.mjs'
import { hosts } from './hosts.mjs'
import { lowest, OF_DEPENDENCIES } from './lowest.mjs'
import { provideAll } from './machine.mjs'
import { setUpOrExit } from './setup.mjs'
import { report, step } from './steps.mjs'

/** The package must have been built. */
export async function elsewhere() {
  return [...provideAll(['firefox', 'webkit']), runFlows(), ...lowest(OF_DEPENDENCIES), ...(await hosts([]))]
}

if (process.argv[1] === import.meta.filename) {
  setUpOrExit({ browser: true })
  const built = buildIsStale() ? [step('build', build)] : []
  report([...built, ...(await elsewhere())])
}
