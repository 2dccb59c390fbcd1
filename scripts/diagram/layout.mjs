/** Where things stand: by hand, as a picture of roads is read by its layout. The roads themselves come from the machine. */

export const COLUMNS = [
  { phase: 'Before', x: 76, width: 188, from: 0, gap: 34, states: ['idle', 'needs-credentials', 'needs-authorization'] },
  { phase: 'Under way', x: 346, width: 182, from: 0, gap: 78, states: ['starting', 'verifying', 'needs-mfa', 'polling'] },
  {
    phase: 'Stops',
    x: 634,
    width: 200,
    from: 76,
    gap: 18,
    states: ['needs-bank-action', 'needs-retry', 'needs-sign-in', 'unsupported', 'needs-support', 'outage-wait'],
  },
  { phase: 'Ends', x: 862, width: 126, from: 0, gap: 96, states: ['connected', 'left', 'cancelled'] },
]

/** The lanes between the columns. */
export const X = {
  wayBack: 16,
  stopBack: 58,
  submit: 281,
  begun: 308,
  frame: 330,
  look: 542,
  frameEnd: 560,
  defer: 588,
  stop: 614,
  way: 848,
}

/** The roads that have a line of their own. */
export const LINES = [
  { from: 'idle', event: 'START', to: 'starting' },
  { from: 'needs-credentials', event: 'SUBMIT', to: 'starting' },
  { from: 'needs-authorization.asking', event: 'GO', to: 'needs-authorization.away' },
  { from: 'needs-authorization.away', event: 'RETURN', to: 'needs-authorization.checking' },
  { from: 'needs-authorization.checking', event: 'BEGUN', to: 'verifying' },
  { from: 'starting', event: 'BEGUN', to: 'verifying' },
  { from: 'needs-mfa.asking', event: 'ANSWER', to: 'needs-mfa.checking' },
]
