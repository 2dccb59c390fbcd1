import { setTimeout as sleep } from 'node:timers/promises'

/** Long enough for whatever was on its way to come back, and for the next looks. */
const WAIT_MS = 4000

/** Everything of a page that the next user, or a server, could read. @param {import('playwright').Page} page */
const heldBy = (page) =>
  page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
  }))

/** The path and the body: what the browser adds to every request of a session is not the page's. @param {import('playwright').Request} request */
const told = (request) => `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`

/**
 * What is left of a user in the page and in its storages, and what it still asks about them, once another one has signed in there.
 *
 * @param {import('playwright').Page} page
 * @param {{ marks: readonly string[], change: () => Promise<void> }} options `marks`: what only the first user has
 * @returns {Promise<string[]>}
 */
export async function leftOvers(page, { marks, change }) {
  /** @param {string} text */
  const found = (text) => marks.filter((mark) => text.includes(mark))
  const before = await heldBy(page)
  const unseen = marks.filter((mark) => !Object.values(before).some((text) => text.includes(mark)))
  /** @type {string[]} */
  const requests = []
  await change()
  page.on('request', (request) => requests.push(told(request)))
  await sleep(WAIT_MS)
  const after = Object.entries(await heldBy(page)).flatMap(([place, text]) =>
    found(text).map((mark) => `${mark} is left in ${place}`),
  )
  return [
    ...(unseen.length === 0 ? [] : [`the page never had ${unseen.join(', ')}, so this shows nothing`]),
    ...after,
    ...requests.flatMap((request) => found(request).map((mark) => `${mark} is in the request ${request}`)),
  ]
}
