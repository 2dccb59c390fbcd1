import { DAY } from '../domain/time'
import type { PromptArgs } from './messages.types'

/** How many days are left until the end that a screen names; null if nobody told it. The last day counts as one. */
export const daysLeft = ({ until, now }: Pick<PromptArgs, 'until' | 'now'>): number | null =>
  until === null ? null : Math.max(1, Math.ceil((until - now) / DAY))
