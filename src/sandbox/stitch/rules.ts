import type { GraphQLSchema } from 'graphql'
import { interactionNodeId, interactionUrl, raiseInteraction } from './interactions'
import type { Asking } from './asking'
import { StitchError } from './stitch-error'
import type { StitchField, StitchRule } from './stitch.types'
import type { LiveRule, Place } from './world.types'

export const liveRule = (rule: StitchRule): LiveRule => ({
  rule,
  seen: 0,
  completed: 0,
  interaction: null,
  askedAt: new Map(),
})

const fieldsOf = ({ field }: StitchRule): readonly StitchField[] => (typeof field === 'string' ? [field] : field)

/**
 * Applies the first matching rule to a field.
 * @throws StitchError if the rule fails the field here
 */
export function strike(rules: readonly LiveRule[], place: Place, asking: Asking): void {
  for (const live of rules) if (fits(live.rule, place)) strikeBy(live, place, asking)
}

function fits(rule: StitchRule, { field, link, bankId, account, page }: Place): boolean {
  return (
    fieldsOf(rule).includes(field) &&
    (rule.linkId === undefined || rule.linkId === link?.id) &&
    (rule.bankId === undefined || rule.bankId === bankId) &&
    (rule.account === undefined || rule.account === account) &&
    (rule.page === undefined || rule.page === page) &&
    (rule.afterRefresh !== true || (link !== null && link.refreshedAt !== null))
  )
}

function strikeBy(live: LiveRule, place: Place, asking: Asking): void {
  const { failure } = live.rule
  switch (failure.code) {
    case 'RESULT_PENDING':
      if (isPending(live, place, asking)) throw new StitchError(failure)
      return
    case 'REAUTHORIZATION_REQUIRED':
    case 'USER_INTERACTION_REQUIRED': {
      if (place.link === null) return
      const interaction = raiseInteraction(asking.world, live, place.link)
      if (interaction === null) return
      throw new StitchError(failure, {
        userInteractionUrl: interactionUrl(asking.identityOrigin, interaction),
        id: interactionNodeId(interaction),
      })
    }
    default:
      if (isStruck(live, asking)) throw new StitchError(failure)
  }
}

/** Stitch docs: the same query is sent again until its result is there. Another query starts again. */
function isPending({ rule, askedAt }: LiveRule, { field }: Place, { world, operationKey }: Asking): boolean {
  const now = world.clock.now()
  const key = `${operationKey} ${field}`
  const firstAt = askedAt.get(key) ?? now
  askedAt.set(key, firstAt)
  return now - firstAt < (rule.failure.takesMs ?? Infinity)
}

/** Counts each request once, however often it reads the field. */
function isStruck(live: LiveRule, { struck }: Asking): boolean {
  const known = struck.get(live)
  if (known !== undefined) return known
  const { skip = 0, times = Infinity } = live.rule
  live.seen += 1
  const strikes = live.seen > skip && live.seen <= skip + times
  struck.set(live, strikes)
  return strikes
}

/** @throws Error for a field that the schema does not have, because such a rule could never apply */
export function checkRule(schema: GraphQLSchema, rule: StitchRule): void {
  for (const field of fieldsOf(rule)) {
    const [typeName = '', name = ''] = field.split('.')
    const type = schema.getType(typeName)
    if (type === undefined || !('getFields' in type) || !(name in type.getFields())) {
      throw new Error(
        `[bank-connection-kit] The sandbox's Stitch schema has no field "${field}". Name it by type and field, as in "BankAccount.currentBalance".`,
      )
    }
  }
}
