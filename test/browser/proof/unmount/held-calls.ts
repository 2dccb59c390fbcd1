import type { BasiqCall } from '../../../../src/aggregators/basiq'
import type { Aggregator } from '../../../../src/domain'
import type { World } from '../../../connection/world'

/** What the aggregator of a world asks for, one kind of it held back on its way. */
export interface HeldCalls {
  aggregator: Aggregator
  /** From now on this kind of call is held. */
  hold(call: BasiqCall): void
  /** Every call that was made, in order. */
  made: readonly BasiqCall[]
  /** Those that were held, and whether the kit has given them up. */
  held(): { call: BasiqCall; isGivenUp: boolean }[]
  /** What is held goes on to the platform. */
  letGo(): void
}

export function heldCalls(world: World): HeldCalls {
  let holds: BasiqCall | null = null
  const made: BasiqCall[] = []
  const held: { call: BasiqCall; signal: AbortSignal | null | undefined; letGo: () => void }[] = []
  const aggregator = world.aggregator({
    fetch: async (input, init, { call }) => {
      made.push(call)
      if (call === holds) await new Promise<void>((letGo) => held.push({ call, signal: init.signal, letGo }))
      return world.sandbox.fetch(input, init)
    },
  })
  return {
    aggregator,
    hold: (call) => {
      holds = call
    },
    made,
    held: () => held.map(({ call, signal }) => ({ call, isGivenUp: signal?.aborted ?? false })),
    letGo: () => held.forEach((each) => each.letGo()),
  }
}
