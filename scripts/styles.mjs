/**
 * Builds the stylesheet twice: in the cascade layer `bck`, so that a host's own rules win, and without it, for hosts whose
 * unlayered resets would win over any layer.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './steps.mjs'

const result = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  // Nothing is lowered: a host's own build does that, for the browsers that it names.
  build: {
    write: false,
    target: 'esnext',
    cssTarget: 'esnext',
    cssMinify: 'lightningcss',
    rolldownOptions: { input: 'src/styles/index.css' },
  },
})

const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
const css = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
if (css?.type !== 'asset') throw new Error('src/styles/index.css gave no stylesheet.')

const text = String(css.source).trim()
const lost = ['url(http', '@import'].find((word) => text.includes(word))
if (lost) throw new Error(`The stylesheet holds ${lost}: the kit loads nothing from elsewhere.`)

const SHEETS = { 'styles.css': `@layer bck{${text}}\n`, 'styles.unlayered.css': `${text}\n` }

mkdirSync(join(root, 'dist'), { recursive: true })
for (const [name, sheet] of Object.entries(SHEETS)) {
  writeFileSync(join(root, 'dist', name), sheet)
  // TypeScript 6 refuses an import that it finds no types for, also one that imports nothing.
  writeFileSync(join(root, 'dist', `${name}.d.ts`), 'export {}\n')
}
