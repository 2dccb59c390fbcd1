import { loginScenarios } from './logins.table'
import { liveRule } from './rules'
import type { StitchWorld } from './world.types'
import type { Link } from './world.types'

export interface NewLink {
  readonly bankId: string
  readonly login: string
  readonly scopes: readonly string[]
}

/** Links a user's accounts at a bank. Scopes that the login withholds are granted from the second time on. */
export function createLink(world: StitchWorld, { bankId, login, scopes }: NewLink): Link {
  const scenario = loginScenarios.find(({ name }) => name === login)
  const bank = world.banks.get(bankId)
  if (scenario === undefined || bank === undefined || !bank.linkable) {
    const what = scenario === undefined ? `login "${login}". stitchScenarios lists them` : `bank "${bankId}" that can be linked`
    throw new Error(`[bank-connection-kit] The Stitch sandbox has no ${what}.`)
  }
  const isFirst = ![...world.links.values()].some((link) => link.bankId === bankId && link.login === login)
  const withheld = isFirst ? (scenario.withholds ?? []) : []
  const now = world.clock.now()
  const link: Link = {
    id: world.random.uuid(),
    bankId,
    login,
    scopes: scopes.filter((scope) => !withheld.includes(scope)),
    createdAt: now,
    rules: scenario.rules.map(liveRule),
    refreshedAt: null,
    endedAt: scenario.endsConsent === true ? now : null,
  }
  world.links.set(link.id, link)
  return link
}
