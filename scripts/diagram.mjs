/** `npm run diagram`: draws the state machine from itself, in light and dark, for the README. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PICTURES, draw, reasonsOf } from './diagram/index.mjs'
import { withSource } from './source.mjs'
import { root } from './steps.mjs'

await withSource(async (load) => {
  const { connectionMachine } = await load('/src/machine/index.ts')
  const { STOP_SCENARIOS, DEFERRED_SCENARIOS } = await load('/src/domain/index.ts')
  const reasons = reasonsOf(STOP_SCENARIOS, DEFERRED_SCENARIOS)
  mkdirSync(join(root, 'docs', 'pictures'), { recursive: true })
  for (const { path, theme } of PICTURES) {
    writeFileSync(join(root, path), draw(connectionMachine.root, reasons, theme))
    console.log(path)
  }
})
