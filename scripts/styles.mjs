/**
 * Builds each stylesheet twice: in the cascade layer `bck`, so that a host's own rules win, and without it, for hosts whose
 * unlayered resets would win over any layer.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './steps.mjs'

/** @param {string} input */
async function sheetOf(input) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Nothing is lowered: a host's own build does that, for the browsers that it names.
    build: { write: false, target: 'esnext', cssTarget: 'esnext', cssMinify: 'lightningcss', rolldownOptions: { input } },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const css = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
  if (css?.type !== 'asset') throw new Error(`${input} gave no stylesheet.`)
  const text = String(css.source).trim()
  const lost = ['url(http', '@import'].find((word) => text.includes(word))
  if (lost) throw new Error(`${input} holds ${lost}: the kit loads nothing from elsewhere.`)
  return text
}

/** Each public stylesheet by its name in dist. */
const SOURCES = {
  styles: 'src/styles/index.css',
  picker: 'src/picker/picker.css',
  connections: 'src/connections/connections.css',
}

mkdirSync(join(root, 'dist'), { recursive: true })
for (const [name, source] of Object.entries(SOURCES)) {
  const text = await sheetOf(source)
  const sheets = { [`${name}.css`]: `@layer bck{${text}}\n`, [`${name}.unlayered.css`]: `${text}\n` }
  for (const [file, sheet] of Object.entries(sheets)) {
    writeFileSync(join(root, 'dist', file), sheet)
    // TypeScript 6 refuses an import that it finds no types for, also one that imports nothing.
    writeFileSync(join(root, 'dist', `${file}.d.ts`), 'export {}\n')
  }
}
