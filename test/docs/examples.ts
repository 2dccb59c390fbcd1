import { readText } from './markdown'

interface Example {
  page: string
  /** What it calls itself in its first line, or where it stands. */
  file: string
  code: string
}

/** Every block of a page that is marked as TypeScript. */
export function examplesOf(page: string): Example[] {
  const text = readText(page)
  return [...text.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)].map(({ 1: extension = 'ts', 2: code = '', index }) => {
    const place = `${page.replaceAll(/\W/g, '-')}-line-${text.slice(0, index).split('\n').length}.${extension}`
    return { page, file: /^\/\/ (\S+\.tsx?)\n/.exec(code)?.[1] ?? place, code }
  })
}

/** Where the source of each entry is. */
export const entries = {
  'bank-connection-kit': 'src/index.ts',
  'bank-connection-kit/machine': 'src/machine/index.ts',
  'bank-connection-kit/basiq': 'src/aggregators/basiq/index.ts',
  'bank-connection-kit/messages/en': 'src/messages/en.ts',
  'bank-connection-kit/stitch': 'src/aggregators/stitch/index.ts',
  'bank-connection-kit/sandbox': 'src/sandbox/index.ts',
}
