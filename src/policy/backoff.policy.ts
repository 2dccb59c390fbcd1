import { POLICY } from './durations.policy'

/** How long to leave a platform alone after this many failures in a row: doubled each time, up to a limit. */
export const backoffMs = (failures: number): number => Math.min(POLICY.troubleMostMs, POLICY.troubleFirstMs * 2 ** (failures - 1))

/** The same for the status of a bank. After a minute without an answer it is asked as seldom as a bank that is down. */
export const bankBackoffMs = (failures: number): number =>
  failures > POLICY.bankTriesSoon ? POLICY.bankStatusEveryMs : backoffMs(failures)
