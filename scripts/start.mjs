/** `npm start`: the demo, from a fresh clone on. Node's own modules only, until the packages are there. */
import { spawn } from 'node:child_process'
import { setUpOrExit } from './setup.mjs'

setUpOrExit({ browser: false })

const { buildDemo, packageIsStale, serverFile } = await import('./demo.mjs')
const { build } = await import('./build.mjs')

if (packageIsStale()) {
  console.log('Building the package...')
  if (!build()) process.exit(1)
}
console.log('Building the demo...')
await buildDemo()

const server = spawn(process.execPath, [serverFile], { stdio: 'inherit' })
// The terminal sends Ctrl-C to both; a signal for this process alone is handed on.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 0))
