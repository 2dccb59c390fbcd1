import { describe, expect, it } from 'vitest'
import { connectionMachine } from '../../src/machine'

type Place = typeof connectionMachine.root

const placesBelow = (place: Place): Place[] => [place, ...Object.values(place.states).flatMap(placesBelow)]

/** The states without sub-states, each with its own tags and those of the states around it. */
const tagged = (place: Place, around: readonly string[] = []): [path: string, tags: string[]][] => {
  const tags = [...around, ...place.tags]
  const within = Object.values(place.states)
  return within.length === 0 ? [[place.path.join('.'), tags]] : within.flatMap((each) => tagged(each, tags))
}

const ACTIVITIES = ['busy', 'needs-user', 'waiting', 'settled']

describe('What types cannot say of the chart', () => {
  it.each(tagged(connectionMachine.root))('the state %s has one tag that says what is going on', (_, tags) => {
    expect(tags.filter((tag) => ACTIVITIES.includes(tag))).toHaveLength(1)
  })

  it('an attempt is told right after it is noted', () => {
    const runs = placesBelow(connectionMachine.root)
      .flatMap(({ transitions }) => [...transitions.values()].flat())
      .map(({ actions }) => actions.map((action) => (typeof action === 'object' && 'type' in action ? action.type : action)))
      .filter((actions) => actions.includes('tellAttempt'))
    expect(runs).toHaveLength(6)
    for (const actions of runs) expect(['noteBegun', 'noteMoved']).toContain(actions[actions.indexOf('tellAttempt') - 1])
  })
})
