import { forgetUser } from '../../../src/connection'
import { HOUR, MINUTE, SECOND } from '../../connection/world'
import type { Course } from './course'
import type { Deed } from './deed.types'
import { forgottenFaults } from './privacy'

/** What a host with routes and a sign-out puts on the page next. */

/** How long nothing is there: none, as one component takes another's place, or as long as somebody looks at something else. */
const betweenOf = ({ random }: Course): number => random.pick([0, 0, 0, 200, 3 * SECOND, 2 * MINUTE, 3 * HOUR])

const passing = (course: Course, ms: number) => async () => {
  if (ms > 0) await course.platform.device.advance(ms)
}

/** Another route and back: the component is made anew, in the same page. */
export const changesRoute: Deed = async (course, tab) => {
  const ms = betweenOf(course)
  await course.become(tab, {}, passing(course, ms))
  await course.settle()
  return `the route changed, and back after ${ms} ms`
}

/** The same place asks for another bank, or for other work. */
export const changesRequest: Deed = async (course, tab) => {
  const request = tab.person.requests.find((each) => each !== tab.request) ?? tab.request
  await course.become(tab, { request }, passing(course, 0))
  await course.settle()
  return `another request: ${JSON.stringify(request)}`
}

/** One user signs out and the other in, without a reload. A careful host has the kit forget the first. */
export const changesUser: Deed = async (course, tab, faults) => {
  const { platform, random, storage } = course
  const { person } = tab
  const next = platform.people.find((each) => each !== person) ?? person
  const ms = betweenOf(course)
  const forgets = random.chance(0.5)
  await course.become(tab, { person: next, request: random.pick(next.requests) }, async () => {
    if (forgets) {
      // A sign-out is one of the whole browser.
      for (const other of course.tabs) if (other.person === person) course.close(other)
      forgetUser(person.key, storage.forSignOut())
      course.forgottenAt.set(person.key, platform.device.world.now())
      if (!storage.isBroken()) faults.push(...forgottenFaults(course, person))
    }
    await passing(course, ms)()
  })
  await course.settle()
  return `${next.key} in place of ${person.key} after ${ms} ms${forgets ? ', who was forgotten' : ''}`
}
