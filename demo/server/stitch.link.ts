import { randomUUID } from 'node:crypto'
import type { Sandbox, StitchLink } from '../../src/sandbox'
import { bankPath } from '../shared/platform'
import type { Bank } from './bank'
import type { Origins } from './platforms'

/**
 * Links a bank for the user who is signed in, by the same addresses and pages as a person at a browser. For the panel and for tests: a link
 * that has been there for long.
 */
export async function linkBank(
  { fetch, control }: Sandbox,
  bank: Bank,
  { site, stitch }: Origins,
  { login, bankId }: { login: string; bankId: string },
): Promise<StitchLink> {
  const nonce = randomUUID()
  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const headers = { 'content-type': 'application/json', origin: site }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await (await bank.fetch(new Request(`${site}${bankPath('stitch')}/stitch/${path}`, init))).json()) as Record<
      string,
      string
    >
  }
  const onwards = async (url: string, init?: RequestInit): Promise<string> => {
    const next = (await fetch(url, init)).headers.get('location')
    if (next === null) throw new Error('The sandbox has not linked the bank.')
    return new URL(next, stitch).href
  }

  const { url = '' } = await post('link', { nonce })
  const page = await onwards(url)
  const scopes = new URL(url).searchParams.get('scope')?.split(' ') ?? []
  const form = new URLSearchParams([
    ['bank', bankId],
    ['login', login],
    ['decision', 'allow'],
    ...scopes.map((each) => ['scope', each]),
  ])
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const back = new URL(await onwards(page, { method: 'POST', headers, body: form.toString() }))
  await post('tokens', { nonce, code: back.searchParams.get('code'), institutionId: bankId })
  const made = control.stitch.links().at(-1)
  if (made === undefined) throw new Error('The sandbox has no link.')
  return made
}
