import type { ConnectionState, View, ViewOf } from '../domain/view'

/** One function for each state, each seeing its own member of the view. */
export type ByState<R> = { readonly [S in ConnectionState]: (view: ViewOf<S>) => R }

/** Calls the row of the view's state. The cast is the price of a table: a row takes exactly the member that its key names. */
export const byState = <R>(table: ByState<R>, view: View): R => (table[view.state] as (view: View) => R)(view)
