import type { ConnectionState, View, ViewOf } from '../domain/view'

/** One function for each state, with that state's member of the view. */
export type ByState<R> = { readonly [S in ConnectionState]: (view: ViewOf<S>) => R }

/** Calls the row of the view's state. It needs a cast, because TypeScript cannot see that each row takes the member of its key. */
export const byState = <R>(table: ByState<R>, view: View): R => (table[view.state] as (view: View) => R)(view)
