/** The page docs/errors.md, from the words in src. */

const INTRO = `# Errors for developers

What the kit says on the console, or throws, about a mistake in how it is used. In development each message says all of this. A
production build leaves the words out, to be small: \`[bank-connection-kit] no-bank (update): docs/errors.md of the package says what to do.\`
What was found is in brackets; in the words it stands in italics.

\`npm run errors\` writes this page from the source.`

/** What stands for a detail: its name. */
const NAMES = new Proxy({}, { get: (_, name) => `_${String(name)}_` })

/** @param {string | undefined} text what depends on more than one word is undefined */
const sentence = (text = 'It depends on the details, and the message in development says it.') =>
  text.replace(/<(\w+)>/g, '`<$1>`')

/** @param {Readonly<Record<string, (details: never) => readonly string[]>>} texts */
const sections = (texts) =>
  Object.entries(texts).map(([code, text]) => {
    const [what, why, mend] = text(/** @type {never} */ (NAMES))
    return `### \`${code}\`\n\n${sentence(what)} ${sentence(why)}\n\n**How to fix it:** ${sentence(mend)}`
  })

/**
 * @param {Readonly<Record<string, Parameters<typeof sections>[0]>>} tables by their headings
 * @returns {string} not formatted yet
 */
export const page = (tables) =>
  [INTRO, ...Object.entries(tables).map(([heading, texts]) => [`## ${heading}`, ...sections(texts)].join('\n\n'))].join('\n\n')
