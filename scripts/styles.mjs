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
  // esnext: light-dark() and logical properties are the contract with hosts, so nothing is lowered.
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

mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', 'styles.css'), `@layer bck{${text}}\n`)
writeFileSync(join(root, 'dist', 'styles.unlayered.css'), `${text}\n`)
