/**
 * The reasons of RESOURCE_UNAVAILABLE, and what each comes to (Stitch docs: error handling). The outages are transient, the
 * others not. The docs list the values, and not under which name they come.
 */
export const REASONS = {
  bank_unavailable: 'outage',
  bank_field_temporarily_unresponsive: 'outage',
  unable_to_connect: 'outage',
  feature_unsupported_by_bank: 'unsupported',
  bank_verification_required: 'identity',
} as const

export const isReason = (value: unknown): value is keyof typeof REASONS =>
  typeof value === 'string' && Object.hasOwn(REASONS, value)
