import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'vite'

/** What hosts' build tools make of the stylesheet, by what they lower it for. */
const TARGETS: Readonly<Record<string, BuildOptions>> = {
  'as it is shipped': { target: 'esnext', cssTarget: 'esnext', cssMinify: false },
  'by vite build': {},
  // Lightning CSS with the browsers that Next 16 names where a host names none.
  'by next build': { cssTarget: ['chrome111', 'edge111', 'firefox111', 'safari16.4'] },
  'for browsers of 2021': { cssTarget: ['chrome90', 'firefox88', 'safari14.1'] },
}

export const TOOLCHAINS = Object.keys(TARGETS)

export const STYLESHEETS = ['styles.css', 'styles.unlayered.css'] as const

/** Beside one of them. */
type Beside = 'picker.css' | 'picker.unlayered.css'

/** The text of one of the built stylesheets after a tool has had it. */
export async function stylesheetBy(toolchain: string, stylesheet: (typeof STYLESHEETS)[number] | Beside): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      ...TARGETS[toolchain],
      rolldownOptions: { input: fileURLToPath(import.meta.resolve(`bank-connection-kit/${stylesheet}`)) },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const css = outputs.find((file) => file.fileName.endsWith('.css'))
  if (css?.type !== 'asset') throw new Error(`${stylesheet} gave no stylesheet.`)
  return String(css.source)
}
