import type { StopScenario } from '../domain'
import { POLICY } from './durations.policy'

/** The bank was asked, and did not take the login. A refresh asks it with the one that it has. */
export const isRejection = (scenario: StopScenario): boolean =>
  scenario === 'credentials-rejected' || scenario === 'credentials-changed'

/** One more rejected login may make the bank lock it: said before the try. */
export const mayLock = (rejections: number): boolean => rejections >= POLICY.rejections.warnAt

/** When the form opens again after so many rejections, milliseconds since 1970; null: it stays open. */
export const formOpensAt = (rejections: number, at: number): number | null =>
  rejections >= POLICY.rejections.closeAt ? at + POLICY.rejections.closedMs : null
