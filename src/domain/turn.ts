/**
 * What is going on. `busy`: the kit, the platform or the bank is at work. `needs-user`: the flow stands still until somebody acts.
 * `waiting`: time has to pass. `settled`: nothing more happens by itself.
 */
export type Activity = 'busy' | 'needs-user' | 'waiting' | 'settled'

/** Whose turn it is: the user's, the bank's, the kit's own, the host's support, or nobody's, so that only time helps. */
export type Turn = 'user' | 'bank' | 'kit' | 'support' | 'nobody'
