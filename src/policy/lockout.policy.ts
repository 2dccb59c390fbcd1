import type { StopScenario } from '../domain'
import { POLICY } from './durations.policy'

/** The bank rejected a login. A refresh counts too, because it uses the stored one. */
export const isRejection = (scenario: StopScenario): boolean =>
  scenario === 'credentials-rejected' || scenario === 'credentials-changed'

/** One more rejection may make the bank lock the login. The form says so before the user tries. */
export const mayLock = (rejections: number): boolean => rejections >= POLICY.rejections.warnAt

/** When the form opens again after this many rejections, in milliseconds since 1970; null if it stays open. */
export const formOpensAt = (rejections: number, at: number): number | null =>
  rejections >= POLICY.rejections.closeAt ? at + POLICY.rejections.closedMs : null

/** A form never stays closed for longer than `closedMs`. If it seems to, the clock was set back, and the time is corrected. */
export function formOpensInTime<C extends { formOpensAt: number | null }>(counts: C, now: number): C {
  const latest = now + POLICY.rejections.closedMs
  return counts.formOpensAt === null || counts.formOpensAt <= latest ? counts : { ...counts, formOpensAt: latest }
}
