/** What Stitch is asked, counted by the sandbox. */
import { stitch } from 'bank-connection-kit/stitch'
import { systemClock } from 'bank-connection-kit'
import { expectState, MINUTE, NARROW, SECOND, travel } from './figures.page.mjs'

/** @typedef {import('./figures.page.mjs').Figure} Figure */
/** @typedef {import('./figures.page.mjs').Demo} Demo */

const PARALLEL = 10

const ROWS = [
  { name: 'Stitch: requests, a result that takes 120 s', limit: 20, bank: 'nedbank', ms: 120 * SECOND },
  { name: 'Stitch: requests, a result that takes 120 min', limit: 60, bank: 'grindrod_bank', ms: 120 * MINUTE },
]

/** The longest that lies between a result and the look that finds it. */
const NEXT_LOOK_MS = 6 * MINUTE

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @param {typeof ROWS[number]} row
 * @returns {Promise<Figure>}
 */
async function countPending(demo, browser, { name, limit, bank, ms }) {
  demo.reset()
  const page = await browser.newPage(NARROW)
  await page.goto(`${demo.url}/?platform=stitch`)
  await page.getByRole('button', { name: 'Check an account' }).click()
  await page.getByRole('combobox', { name: 'Bank' }).selectOption(bank)
  await page.getByRole('button', { name: 'Check this account' }).click()
  await page.locator("[data-bck-part='root']").waitFor()
  await travel(page, ms - SECOND)
  await expectState(page, 'polling')
  await travel(page, NEXT_LOOK_MS)
  await expectState(page, 'connected')
  await page.close()
  const operations = demo.sandbox.control.stitch.operations().filter((each) => each.name === 'VerifyBankAccount')
  return { name, limit, measured: operations.length }
}

/**
 * Ten adapters of one link, refused at the same time. They speak to the platform without the demo's server, which would renew once
 * by itself.
 *
 * @param {Demo} demo
 * @returns {Promise<Figure>}
 */
async function countRenewals(demo) {
  demo.reset()
  const { control } = demo.sandbox
  const link = control.stitch.addLink()
  const tokens = control.stitch.issueToken(link.id)
  const { clientId, clientSecret } = control.stitch.settings()

  /** @type {import('bank-connection-kit/stitch').StitchOptions['execute']} */
  const execute = async ({ query, variables }, { signal }) => {
    const headers = { authorization: `Bearer ${tokens.accessToken}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ query, variables })
    return (await fetch(`${demo.stitchUrl}/graphql`, { method: 'POST', headers, body, signal })).json()
  }
  const renewSession = async () => {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: tokens.refreshToken,
    })
    const answer = await (await fetch(`${demo.stitchUrl}/connect/token`, { method: 'POST', body })).json()
    if (answer.access_token === undefined) throw new Error('A refresh token was used twice.')
    tokens.accessToken = answer.access_token
    tokens.refreshToken = answer.refresh_token
    return /** @type {const} */ ('renewed')
  }
  const readings = Array.from({ length: PARALLEL }, async (_, index) => {
    const key = `accounts-${index}`
    const document = /** @type {const} */ ('query Accounts { user { bankAccounts { id } } }')
    const operation = { key, document, essential: ['user.bankAccounts'] }
    const aggregator = stitch({ execute, operation, renewSession, redirectUri: `${demo.url}/` })
    const call = { userKey: 'user-1', signal: new AbortController().signal, clock: systemClock }
    const request = /** @type {const} */ ({ intent: 'refresh', connectionId: link.id, institutionId: null, credentials: null })
    const begun = await aggregator.begin(request, call)
    if (begun.status !== 'begun') throw new Error('The operation did not begin.')
    return (await aggregator.read(begun.attempts[0], call)).status
  })
  control.stitch.expireTokens(link.id)
  const statuses = await Promise.all(readings)
  const refused = control.stitch.operations().filter(({ codes }) => codes.includes('UNAUTHENTICATED')).length
  if (refused !== PARALLEL || statuses.some((status) => status !== 'connected')) {
    throw new Error(`${refused} of ${PARALLEL} were refused and came to ${statuses.join(', ')}: nothing was proved.`)
  }
  const measured = control.count({ method: 'POST', path: '/connect/token' })
  return { name: `Stitch: renewals, ${PARALLEL} requests refused at once`, limit: 1, least: 1, measured }
}

/**
 * @param {Demo} demo
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Figure[]>}
 */
export async function countStitch(demo, browser) {
  const pending = []
  for (const row of ROWS) pending.push(await countPending(demo, browser, row))
  return [...pending, await countRenewals(demo)]
}
