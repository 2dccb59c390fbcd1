import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { forSite, readPages } from '../../.storybook/pages'

const pages = readPages()

/** As Markdown's renderer makes the id of a heading. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9\s-]/g, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )

it('the site has a page for README, each page of docs, each decision and each entry, under ids of their own', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/embedding.md',
      'docs/web-views.md',
      'docs/adr/0003-native-elements.md',
      'api/index.api.md',
    ]),
  )
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length)
})

it.each(pages)('every link of $path leads to a page, a heading or a file that is there', ({ links }) => {
  for (const { href, path, hash } of links) {
    expect(existsSync(new URL(`../../${path}`, import.meta.url)), href).toBe(true)
    const target = pages.find((page) => page.path === path)
    if (hash !== '' && target !== undefined) expect(anchors(target.text), href).toContain(hash)
  }
})

it('a link to a page stays within the site, wherever it is served', () => {
  const readme = pages.find(({ path }) => path === 'README.md')
  const text = readme === undefined ? '' : forSite(readme, pages)
  expect(text).toContain('](?path=/docs/documentation-')
  expect(text).not.toMatch(/\]\((?:docs|\.)\//)
  expect(text).toContain('](pictures/demo-connecting.png)')
  expect(text).toContain('[Decisions](?path=/docs/documentation-decisions-')
})

it('what has no page on the site is named without a link', () => {
  const readme = pages.find(({ path }) => path === 'README.md')
  expect(readme?.text).toContain('[MIT](LICENSE)')
  expect(readme && forSite(readme, pages)).not.toMatch(/LICENSE|\[MIT\]/)
})
