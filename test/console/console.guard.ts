/** What the console was told of errors and warnings since the last test ended, here or in a page that the test drives. */
let heard: Error[] = []
let expected: RegExp[] = []
let allowed: RegExp[] = []

/** Keeps a line for the end of the test. The error is made here, so that its stack names who wrote the line. */
export function hear(...words: readonly unknown[]): void {
  heard.push(new Error(words.map(String).join(' ')))
}

/**
 * Says that the test running now, or the one that is about to, writes lines like these to `console.error` or `console.warn`. Each
 * has to come once or more; every other line fails the test.
 */
export function expectConsole(...lines: readonly RegExp[]): void {
  expected.push(...lines)
}

/** Says that lines like these may come: the kit tells a developer of the same thing once in a page, and tests may share one. */
export function allowConsole(...lines: readonly RegExp[]): void {
  allowed.push(...lines)
}

/** Ends a test's account, and throws where what was heard is not what was expected. */
export function settleConsole(): void {
  const [lines, patterns, mayCome] = [heard, expected, allowed]
  heard = []
  expected = []
  allowed = []
  const strange = lines.filter(({ message }) => ![...patterns, ...mayCome].some((pattern) => pattern.test(message)))
  const missing = patterns.filter((pattern) => !lines.some(({ message }) => pattern.test(message)))
  if (strange.length > 0)
    throw new Error(`The console was told what no test expected:\n${strange.map(({ message }) => message).join('\n')}`, {
      cause: strange[0],
    })
  if (missing.length > 0) throw new Error(`The console was expected to be told, and was not: ${missing.join(', ')}`)
}
