import { basiq } from '../../src/aggregators/basiq'
import { createSandbox, type SandboxControl } from '../../src/sandbox'
import { beginWorld, type FlowWorld } from './flow-world'

/** Hooli, the first of the sandbox's banks. */
export const BANK = 'AU00000'

interface Options {
  /** What the flow is about: a first connection, or new data for one that was made with this login. */
  refresh?: string
  /** Changes the world before anything happens. */
  prepare?: (control: SandboxControl) => void
}

/** A user of Basiq in version 2.1, with a simulated Hooli Bank. */
export function basiqWorld({ refresh, prepare }: Options = {}): FlowWorld {
  const { clock, bankPage, props } = beginWorld()
  const { fetch, control } = createSandbox({ clock })
  const { id: userId } = control.addUser()
  const connection = refresh === undefined ? null : control.addConnection({ userId, institutionId: BANK, loginId: refresh })
  prepare?.(control)
  const aggregator = basiq({
    version: '2.1',
    userId,
    fetch: (input, init) => fetch(input, init),
    getToken: () => control.issueToken({ userId }),
    refreshConnection: (id) =>
      fetch(`https://au-api.basiq.io/users/${userId}/connections/${id}/refresh`, {
        method: 'POST',
        headers: { authorization: `Bearer ${control.issueToken({ userId, scope: 'SERVER_ACCESS' })}` },
      }),
  })
  return {
    clock,
    bankPage,
    control,
    atBank: () => {},
    props: {
      ...props,
      aggregator,
      request:
        connection === null
          ? { intent: 'create', institutionId: BANK }
          : { intent: 'refresh', connectionId: connection.id, institutionId: BANK },
    },
  }
}
