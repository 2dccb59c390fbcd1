import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { toId } from 'storybook/internal/csf'

const root = join(import.meta.dirname, '..')

/** Where the pages are written for Storybook, which reads no Markdown by itself. */
const FOLDER = join(root, '.cache', 'storybook-pages')

export interface Page {
  /** In the repository. */
  path: string
  title: string
  /** Storybook's id of it. */
  id: string
  text: string
  /** Where each link of the text leads: a page and a heading, in the repository. */
  links: readonly { href: string; path: string; hash: string }[]
}

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => posix.join(folder, name))

const GROUPS: readonly (readonly [paths: readonly string[], title: (path: string, heading: string) => string])[] = [
  [['README.md'], () => 'Documentation/Read me'],
  [['SECURITY.md'], () => 'Documentation/Reporting a vulnerability'],
  [['CONTRIBUTING.md', ...markdownIn('docs')], (_, heading) => `Documentation/${heading}`],
  [markdownIn('docs/adr'), (_, heading) => `Documentation/Decisions/${heading}`],
  [markdownIn('api'), (path) => `API/${posix.basename(path, '.api.md')}`],
]

/** `[label](x.md#y)`, where x is no address of the web. */
const LINK = /(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)/g

const PICTURES = 'docs/pictures/'

const withoutSlash = (text: string): string => text.replaceAll('/', '∕')

function read(path: string, titleOf: (path: string, heading: string) => string): Page {
  const text = readFileSync(join(root, path), 'utf8')
  const heading = /^# (.+)$/m.exec(text)?.[1] ?? path
  const title = titleOf(path, withoutSlash(heading.replaceAll('`', '')))
  const links = [...text.matchAll(LINK)].map(([, , , to = '', hash = '']) => ({
    href: `${to}${hash}`,
    path: posix.normalize(posix.join(posix.dirname(path), to)),
    hash: hash.slice(1),
  }))
  return { path, title, id: toId(title, 'docs'), text, links }
}

/** Every page of the documentation, and the report of every entry. */
export const readPages = (): Page[] => GROUPS.flatMap(([paths, titleOf]) => paths.map((path) => read(path, titleOf)))

/** The page of a file, or the first page of a folder. */
const pageAt = (path: string, pages: readonly Page[]): Page | undefined =>
  pages.find((page) => page.path === path || posix.dirname(page.path) === path)

/** The text with links to Storybook's pages. What has no page here (the license) is named without a link. */
export const forSite = (page: Page, pages: readonly Page[]): string =>
  page.text
    .replaceAll(LINK, (_, mark: string, label: string, to: string, hash = '') => {
      const path = posix.normalize(posix.join(posix.dirname(page.path), to))
      if (path.startsWith(PICTURES)) return `${mark}[${label}](${path.slice('docs/'.length)})`
      const target = pageAt(path, pages)
      return target === undefined ? label : `[${label}](?path=/docs/${target.id}${String(hash)})`
    })
    .replaceAll(/(src|srcset)="(?:docs\/)?pictures\//g, '$1="pictures/')

/** Writes a page of Storybook's for each. */
export function writePages(): void {
  const pages = readPages()
  rmSync(FOLDER, { recursive: true, force: true })
  for (const page of pages) {
    const file = join(FOLDER, page.path.replace(/\.md$/, '.mdx'))
    mkdirSync(dirname(file), { recursive: true })
    const lines = [
      "import { Markdown, Meta } from '@storybook/addon-docs/blocks'",
      '',
      // A literal, as Storybook reads it without running it.
      `<Meta title="${page.title.replaceAll('"', '”')}" />`,
      '',
      `<Markdown>{${JSON.stringify(forSite(page, pages))}}</Markdown>`,
      '',
    ]
    writeFileSync(file, lines.join('\n'))
  }
}
