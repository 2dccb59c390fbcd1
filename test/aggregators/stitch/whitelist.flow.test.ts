import { expect, it } from 'vitest'
import { stitch } from '../../../src/aggregators/stitch'
import type { Aggregator, AuthorizationRequest } from '../../../src/domain'
import { ACCOUNTS, API, IDENTITY, stitchWorld } from '../../sandbox/stitch/stitch-world'
import { attempt, BACK, callAt, going, issue, KEY, pendingAuthorization, visitOf } from './given'

/** A Stitch that goes back to one address and no other, letter by letter. */
function world() {
  const made = stitchWorld({ script: { stitch: { settings: { redirectUris: [BACK], userInteractionRedirectUrls: [BACK] } } } })
  const { token } = made.link('reauthorize')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const page = new URL(`${IDENTITY}/connect/authorize`)
  page.search = new URLSearchParams({
    client_id: 'test-sandbox',
    scope: 'openid accounts',
    response_type: 'code',
    redirect_uri: BACK,
    nonce: 'n'.repeat(32),
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  }).toString()
  const aggregator = stitch({
    execute: async ({ query, variables }) =>
      (await made.fetch(API, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json(),
    operation: { key: KEY, document: `query Accounts ${ACCOUNTS}`, essential: ['user.bankAccounts'] },
    redirectUri: BACK,
    link: () => page,
    completeLink: async () => undefined,
  })
  return { ...made, aggregator }
}

/** Opens the page, presses a button and answers where that leads. */
async function decided({ fetch }: ReturnType<typeof world>, url: URL, fields: Record<string, string>): Promise<URL> {
  const opened = await fetch(url)
  const form = new URL(opened.headers.get('location') ?? url.href, IDENTITY)
  const body = new URLSearchParams({ redirect_uri: BACK, ...fields })
  return new URL((await fetch(form, { method: 'POST', body })).headers.get('location') ?? '')
}

const interactionOf = async (aggregator: Aggregator): Promise<AuthorizationRequest> => {
  const reading = await aggregator.read(attempt(), callAt())
  if (reading.status !== 'stopped') throw new Error('Nobody asks for the user.')
  return going({ intent: 'refresh', issue: reading.issue })
}

it('a return from an interaction is the address as it is listed, and the outcome is asked for', async () => {
  const made = world()
  const { aggregator } = made
  const { url, interactionId } = await visitOf(aggregator, await interactionOf(aggregator))
  const back = await decided(made, url, { decision: 'complete', otp: '1234' })
  expect([back.href, aggregator.parseAuthorizationResponse?.(back)]).toEqual([BACK, null])
  expect(await aggregator.completeAuthorization?.(null, pendingAuthorization({ interactionId }), callAt())).toMatchObject({
    status: 'begun',
  })
  expect((await aggregator.read(attempt(), callAt())).status).toBe('connected')
})

it('a return from linking has the state that the kit gave, and the code', async () => {
  const made = world()
  const { url } = await visitOf(made.aggregator, going({ issue: issue('permission-missing') }))
  const back = await decided(made, url, { bank: 'fnb', login: 'connects', decision: 'allow', scope: 'accounts' })
  expect(made.aggregator.parseAuthorizationResponse?.(back)).toEqual({
    nonce: 'n-1',
    ids: [],
    code: back.searchParams.get('code'),
  })
  expect(back.searchParams.get('code')).toMatch(/./)
})
