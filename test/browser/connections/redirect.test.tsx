import { expect, test } from 'vitest'
import { connected } from '../../../src/testing'
import { ENDING, NOW, newUser, openList, scripted } from './connections.harness'

const pages = { create: 'redirect', update: 'redirect', refresh: 'call' } as const

/** What the list writes before the user leaves for the bank's page. */
const left = (userKey: string, connectionId: string, nonce: string) => {
  const flow = `scripted:update:${connectionId}`
  const pendingAuthorization = {
    flow,
    nonce,
    intent: 'update',
    connectionId,
    institutionId: 'ironbark',
    attemptId: null,
    interactionId: null,
    requestedAt: NOW - 60_000,
    reason: 'consent-ending',
  }
  const past = { tries: 0, returns: 0, unknowns: 0, rejections: 0, refreshedAt: [], formOpensAt: null, countedId: null }
  const told = { loginAccepted: false, connected: false }
  const record = {
    v: 1,
    flow,
    userKey,
    attempt: null,
    pendingAuthorization,
    back: null,
    retryAt: null,
    past,
    told,
    at: NOW - 60_000,
  }
  localStorage.setItem(`bank-connection-kit:${userKey}:flow:${flow.replaceAll(':', '%3A')}`, JSON.stringify(record))
}

test('a user who comes back from the bank’s page finds the row open, and the list is read again at the end', async () => {
  const [userKey, nonce, before] = [newUser(), 'n0123456789', location.href]
  left(userKey, ENDING.id, nonce)
  history.replaceState(null, '', `?state=${nonce}`)
  try {
    const aggregator = scripted([ENDING], { entry: pages })
    const { rows, getByRole } = await openList([], { aggregator, userKey, resume: { storage: 'local' } })
    await expect.poll(rows).toEqual([expect.stringMatching(/^Ironbark Bank \| Updating now/)])
    await expect.element(getByRole('button', { name: 'Close' })).toBeVisible()
    expect(location.search).not.toContain(nonce)
    aggregator.setConnections([{ ...ENDING, lastSuccessAt: NOW, consentEndsAt: NOW + 365 * 86_400_000 }])
    aggregator.say(connected())
    await getByRole('button', { name: 'Close' }).click()
    await expect.poll(rows).toEqual(['Ironbark Bank | Up to date'])
  } finally {
    history.replaceState(null, '', before)
  }
})

test('a user who comes back by another way finds what came of the visit in the row', async () => {
  const userKey = newUser()
  left(userKey, ENDING.id, 'n987654321')
  const aggregator = scripted([ENDING], { entry: pages })
  const { rows } = await openList([], { aggregator, userKey, resume: { storage: 'local' } })
  await expect.poll(rows).toEqual([expect.stringMatching(/^Ironbark Bank \| Updating now/)])
  await expect.poll(() => aggregator.begins).toMatchObject([{ intent: 'update', connectionId: ENDING.id }])
})
