import manifest from '../../package.json' with { type: 'json' }
import { readText } from './markdown'

interface Example {
  page: string
  /** What it calls itself in its first line, or where it stands. */
  file: string
  code: string
}

/** Every block of a page that is marked as TypeScript. Those of examples/ are compiled where they stand, with their own packages. */
export function examplesOf(page: string): Example[] {
  const text = readText(page)
  return [...text.matchAll(/^```(tsx?)\n(?!\/\/ examples\/)([\s\S]*?)^```/gm)].map(
    ({ 1: extension = 'ts', 2: code = '', index }) => {
      const place = `${page.replaceAll(/\W/g, '-')}-line-${text.slice(0, index).split('\n').length}.${extension}`
      return { page, file: /^\/\/ (\S+\.tsx?)\n/.exec(code)?.[1] ?? place, code }
    },
  )
}

/** Where the source of each entry is: at the same place in src as its module is in the built package. */
export const entries = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string' || !target.default.endsWith('.js')
      ? []
      : [[name.replace('.', manifest.name), target.default.replace('./dist', 'src').replace(/\.js$/, '.ts')]],
  ),
)
