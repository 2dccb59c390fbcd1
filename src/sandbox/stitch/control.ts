import { accountsOf } from './accounts.data'
import type { StitchControl, StitchLink } from './control.types'
import { interactionNodeId } from './interactions'
import { createLink } from './links'
import { checkRule, liveRule } from './rules'
import { stitchSchema } from './schema'
import { userScopes, type StitchFeature, type StitchFeatureStatus } from './stitch.types'
import { issueClientToken, issueRefreshToken, issueUserToken } from './tokens'
import type { StitchWorld } from './world.types'
import type { Link } from './world.types'

const OUT_OF_ORDER = { login: 'unavailable', financialData: 'unavailable', payments: 'unavailable' } as const
const IN_ORDER = { login: 'operational', financialData: 'operational', payments: 'operational' } as const

/** Creates the control of Stitch; see StitchControl. */
export function createStitchControl(world: () => StitchWorld): StitchControl {
  const linkOf = (id: string): Link => {
    const link = world().links.get(id)
    if (link === undefined) throw new Error(`[bank-connection-kit] The Stitch sandbox has no link "${id}". addLink() makes one.`)
    return link
  }
  const expire = (linkId?: string): void => {
    for (const token of world().tokens.values())
      if (linkId === undefined || token.linkId === linkId) token.expiresAt = Math.min(token.expiresAt, world().clock.now())
  }

  return {
    set: (change) => void (world().settings = { ...world().settings, ...change }),
    settings: () => world().settings,

    addLink: ({ login = 'connects', bankId = 'fnb', scopes = userScopes } = {}) =>
      linkFacts(createLink(world(), { login, bankId, scopes })),
    links: () => [...world().links.values()].map(linkFacts),
    issueToken(linkId, scopes) {
      const link = linkOf(linkId)
      const granted = link.scopes.filter((scope) => scopes === undefined || scopes.includes(scope))
      return {
        accessToken: issueUserToken(world(), link, granted).value,
        refreshToken: issueRefreshToken(world(), link).value,
      }
    },
    issueClientToken: (scopes = ['client_bankaccountverification']) => issueClientToken(world(), scopes).value,
    expireTokens: expire,
    revoke(linkId) {
      linkOf(linkId).endedAt = world().clock.now()
      expire(linkId)
    },

    fail(rule) {
      checkRule(stitchSchema(), rule)
      const { rules } = world()
      const live = liveRule(rule)
      rules.push(live)
      return () => {
        const index = rules.indexOf(live)
        if (index >= 0) rules.splice(index, 1)
      }
    },
    clearRules() {
      world().rules.length = 0
      for (const link of world().links.values()) link.rules.length = 0
    },
    outage: (bankId) => setStitchStatus(world(), bankId, OUT_OF_ORDER),
    restore: (bankId) => setStitchStatus(world(), bankId, IN_ORDER),
    setStatus: (bankId, change) => setStitchStatus(world(), bankId, change),

    interactions: () =>
      [...world().interactions.values()].map((each) => ({
        id: interactionNodeId(each),
        linkId: each.linkId,
        status: each.status,
        path: `/connect/${each.kind}/${each.id}`,
      })),
    settle(interactionId, status) {
      const found = [...world().interactions.values()].find((each) => interactionNodeId(each) === interactionId)
      if (found === undefined) throw new Error(`[bank-connection-kit] The Stitch sandbox has no interaction "${interactionId}".`)
      found.status = status
    },
    operations: () => [...world().operations],
    payments: () => [...world().payments],
  }
}

/**
 * Changes the status of a bank's features.
 * @throws Error for a bank that is unknown, or not listed as supported
 */
export function setStitchStatus(
  world: StitchWorld,
  bankId: string,
  change: Partial<Record<StitchFeature, StitchFeatureStatus>>,
): void {
  const bank = world.banks.get(bankId)
  if (bank === undefined || bank.status === null) {
    throw new Error(`[bank-connection-kit] The Stitch sandbox has no bank "${bankId}" with a status. stitchBanks lists them.`)
  }
  world.banks.set(bankId, { ...bank, status: { ...bank.status, ...change }, since: world.clock.now() })
}

function linkFacts(link: Link): StitchLink {
  const { id, bankId, login, scopes } = link
  return { id, bankId, login, scopes, accountIds: accountsOf(link).map((account) => account.id) }
}
