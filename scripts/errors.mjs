/** `npm run errors`: writes docs/errors.md, the words of the errors that a production build knows by code only. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { page } from './errors/page.mjs'
import { withSource } from './source.mjs'
import { root, run } from './steps.mjs'

await withSource(async (load) => {
  const { TEXTS } = await load('/src/domain/errors.table.ts')
  const { BASIQ_TEXTS } = await load('/src/aggregators/basiq/errors.table.ts')
  const { STITCH_TEXTS } = await load('/src/aggregators/stitch/errors.table.ts')
  const { TEXTS: SERVER_TEXTS } = await load('/src/server/errors.table.ts')
  writeFileSync(
    join(root, 'docs', 'errors.md'),
    page({ 'The kit': TEXTS, Basiq: BASIQ_TEXTS, Stitch: STITCH_TEXTS, 'The server': SERVER_TEXTS }),
  )
  run('oxfmt', ['docs/errors.md'])
})
