import { describe, expect, it } from 'vitest'
import { raiseStage } from './stage'
import { MINUTE, SECOND, type DemoVisit } from './visit'

const stage = raiseStage()

interface UserSession {
  /** At Basiq. The browser is not told. */
  userId: string
  userKey: string
  name: string
}

/** Who is signed in to the app. */
const sessionOf = async ({ page }: DemoVisit): Promise<UserSession> => {
  const session = (await (await page.request.get(`${stage.demo.url}/api/session`)).json()) as Omit<UserSession, 'userId'>
  return { ...session, userId: stage.demo.userId() }
}

/** All that somebody who sits down at this computer could find of the page, text by text. */
const sinksOf = ({ page }: DemoVisit): Promise<string[]> =>
  page.evaluate(async () => {
    const storage = (each: Storage) =>
      Array.from({ length: each.length }, (_, at) => `${each.key(at)}=${each.getItem(each.key(at) ?? '')}`)
    const databases = await indexedDB.databases()
    return [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
      ...storage(localStorage),
      ...storage(sessionStorage),
      document.cookie,
      location.href,
      JSON.stringify(history.state),
      window.name,
      ...databases.map(({ name }) => name ?? ''),
    ]
  })

/** Those of these texts that are found, and what found them. */
async function foundOf(visit: DemoVisit, texts: readonly string[], asked: readonly string[]): Promise<string[]> {
  const everywhere = [...(await sinksOf(visit)), ...asked]
  return texts.filter((text) => everywhere.some((sink) => sink.includes(text)))
}

/** The requests of browser and server from now on, with all that they carry. */
function listen() {
  const { control } = stage.demo.sandbox
  const last = control.requests().at(-1)?.number ?? 0
  return () =>
    control
      .requests()
      .filter(({ number }) => number > last)
      .map(({ url, headers, body }) => `${url} ${JSON.stringify(headers)} ${body}`)
}

describe('two people who share a computer', () => {
  it('Ann connects half way, signs out, Bob signs in, and nothing of Ann is anywhere', async () => {
    const visit = await stage.visit()
    const ann = await sessionOf(visit)
    await visit.connect('Hooli', 'mfa-code')
    await visit.travel(12 * SECOND)
    await visit.sees('needs-mfa')
    await visit.page.locator("[data-bck-part='root'] [data-bck-part='input']").first().fill('918273')
    const [job] = stage.demo.sandbox.control.jobs()
    const token = visit.requests(/\/connections$/, 'POST').at(-1)?.headers['authorization'] ?? 'no token'
    const hers = [ann.userId, ann.userKey, job?.id ?? 'no job', token, '918273']
    expect(hers).not.toContain('no job')
    expect(hers).not.toContain('no token')
    // The search finds what is there.
    expect(await foundOf(visit, hers, listen()())).toEqual(expect.arrayContaining([ann.userKey, job?.id, '918273']))

    await visit.switchUser()
    const asked = listen()
    const bob = await sessionOf(visit)
    expect(bob).not.toMatchObject({ userId: ann.userId })
    await visit.page.getByRole('button', { name: 'Add a bank' }).waitFor()
    expect(await foundOf(visit, hers, [])).toEqual([])

    await visit.connect('Hooli', 'gavinBelson')
    await visit.travel(2 * MINUTE)
    await visit.sees('connected')
    expect(await foundOf(visit, hers, asked())).toEqual([])
    const made = stage.demo.sandbox.control.connections().filter(({ userId }) => userId === bob.userId)
    expect(made.map(({ loginId }) => loginId)).toEqual(['gavinBelson'])
  })

  it('a login that Ann typed and did not send is not in Bob’s form', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    await visit.page.locator('input[data-field=loginId]').fill('ann-at-hooli')
    await visit.page.locator('input[data-field=password]').fill('ann-has-a-secret')
    await visit.switchUser()
    await visit.choose('Hooli')
    await visit.page.locator('input[data-field=password]').waitFor()
    expect(await foundOf(visit, ['ann-at-hooli', 'ann-has-a-secret'], [])).toEqual([])
  })

  it('three logins that the bank refused to Ann close her form, and not Bob’s', async () => {
    const visit = await stage.visit()
    await visit.choose('Hooli')
    for (let time = 0; time < 3; time += 1) {
      await visit.signIn('gavinBelson', 'wrong')
      await visit.travel(30 * SECOND)
    }
    await visit.sees('needs-credentials', 'needs-credentials.closed')
    await visit.switchUser()
    await visit.choose('Hooli')
    await visit.sees('needs-credentials', 'needs-credentials.first')
  })

  it('a consent that Ann gave after she had left is not taken up by Bob', async () => {
    const visit = await stage.visit('basiq-3')
    await visit.choose('Bluegum Bank')
    await visit.press('Continue')
    await visit.page.waitForURL(/\/consent\/visits\//)
    await visit.page.getByRole('button', { name: 'Authorise' }).click()
    const home = (await visit.page.getByRole('link', { name: 'Done' }).getAttribute('href')) ?? ''
    const [job] = stage.demo.sandbox.control.jobs()
    // She goes back to the app by its address instead.
    await visit.page.goto(`${stage.demo.url}/?platform=basiq-3`)
    await visit.switchUser()
    const asked = listen()
    await visit.choose('Bluegum Bank')
    await visit.page.goto(new URL(home, visit.page.url()).href)
    await visit.page.waitForURL(`${stage.demo.url}/**`)
    await visit.sees('needs-authorization')
    await visit.travel(MINUTE)
    await visit.sees('needs-authorization')
    expect(asked().filter((request) => request.includes(`/jobs/${job?.id ?? ''}`))).toEqual([])
  })

  it('accounts that Ann linked at Stitch are neither shown to Bob nor asked for', async () => {
    const { control } = stage.demo.sandbox
    const { id } = await stage.demo.linkBank({ login: 'connects', bankId: 'fnb' })
    const visit = await stage.visit('stitch')
    await visit.page.getByRole('button', { name: 'Refresh FNB' }).press('Enter')
    await visit.press('Get the latest')
    await visit.travel(5 * SECOND)
    await visit.page.getByRole('heading', { name: '3 accounts have arrived' }).waitFor()
    const token = control.requests().findLast(({ path }) => path === '/graphql')?.headers['authorization'] ?? 'no token'
    expect(token).toMatch(/^Bearer ./)
    await visit.switchUser()
    const asked = listen()
    await visit.page.getByRole('button', { name: 'Add a bank' }).waitFor()
    expect(await foundOf(visit, [id, 'accounts have arrived', token], asked())).toEqual([])
    const answer = await visit.page.evaluate(async () => {
      const body = JSON.stringify({ key: 'accounts', name: 'LinkedAccounts', variables: {} })
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
      return (await (await fetch('/api/bank/stitch/stitch/graphql', init)).json()) as unknown
    })
    expect(answer).toEqual({ data: null, extensions: { code: 'UNAUTHENTICATED' } })
  })
})
