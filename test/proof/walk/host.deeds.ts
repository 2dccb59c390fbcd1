import type { Deed } from './deed.types'

/** What the host's own app does meanwhile. */

/** Props that change identity: another adapter for the same platform. */
export const swapsAggregator: Deed = (_, { connection, load, person }) => {
  connection.replaceAggregator(load.makeAggregator(person))
  return 'another aggregator'
}

/** The host's query client is the host's: signing somebody out, or a pull to refresh, reaches our queries too. */
export const usesClient: Deed = async (course, tab) => {
  const what = course.random.pick(['cancelQueries', 'invalidateQueries', 'resetQueries', 'clear'] as const)
  void tab.connection.queryClient[what]()
  if (what === 'resetQueries' || what === 'clear') tab.load.forgotten = tab.load.calls.length
  await course.settle()
  return `client: ${what}`
}

export const losesStorage: Deed = ({ storage, random }) => {
  const what = random.pick(['break', 'mend', 'mend', 'wipe'] as const)
  if (what === 'wipe') storage.wipe()
  else storage.break(what === 'break')
  return `storage: ${what}`
}
