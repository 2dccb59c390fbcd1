import { HOUR, MINUTE, SECOND } from '../../connection/world'
import { BEGINS_ALONE } from './budget'
import type { Deed } from './deed.types'
import { cut } from './tab'

const DAY = 24 * HOUR

/** What happens to a page, and to the device it is on. */

export const hides: Deed = async (course, { load: { page } }) => {
  page.isHidden = !page.isHidden
  if (!page.isHidden) page.wake('seen')
  await course.settle()
  return page.isHidden ? 'hidden' : 'seen'
}

export const cutsOff: Deed = async (course, { load: { page } }) => {
  page.isOffline = !page.isOffline
  if (!page.isOffline) page.wake('online')
  await course.settle()
  return page.isOffline ? 'offline' : 'online'
}

export const reloads: Deed = async (course, tab) => {
  await course.reload(tab)
  await course.settle()
  return 'reloaded'
}

export const opens: Deed = async (course) => {
  if (course.tabs.length > 1) return 'two tabs are enough'
  course.openAnother()
  await course.settle()
  return 'second tab'
}

export const closes: Deed = async (course, tab) => {
  if (course.tabs.length === 1) return 'the last tab stays'
  course.close(tab)
  await course.settle()
  return 'tab closed'
}

/** The host takes the component away and puts it back: at once, as StrictMode does, or later. */
export const remounts: Deed = async (course, tab, faults) => {
  const { platform, random } = course
  const { connection, calls } = tab
  const ms = random.pick([0, 0, 200, 10 * SECOND, 2 * MINUTE, 3 * HOUR])
  tab.leftAt = platform.device.world.now()
  connection.stop()
  if (ms > 0) {
    await course.settle()
    const before = calls.length
    await platform.device.advance(ms)
    const looks = calls.slice(before).filter(({ call }) => call === 'read' || call === 'bank' || call === 'visit')
    if (looks.length > 0) faults.push(`${looks.length} looks while it was not mounted`)
  }
  cut(tab, platform.device.world.now())
  connection.start()
  await course.settle()
  return `mounted again after ${ms} ms`
}

/** The laptop is shut and opened again; a browser may tell the page, or let it find out. */
export const sleeps: Deed = async (course, { load: { page } }, faults) => {
  const { platform, random } = course
  const ms = random.pick([5 * SECOND, 40 * SECOND, 3 * MINUTE, 20 * MINUTE, 3 * HOUR, 20 * HOUR, 3 * DAY, 8 * DAY])
  const before = course.begins()
  platform.device.sleep(ms)
  const cause = random.pick(['seen', 'restored', 'online', null] as const)
  if (cause !== null) page.wake(cause)
  await course.settle()
  if (course.begins() - before > BEGINS_ALONE) faults.push(`${course.begins() - before} begins after a sleep`)
  return `slept ${ms} ms, ${cause ?? 'untold'}`
}

export const setsClock: Deed = async (course) => {
  const ms = course.random.pick([-HOUR, -HOUR, -5 * MINUTE, 5 * MINUTE, HOUR])
  course.platform.device.setClock(ms)
  await course.settle()
  return `clock set by ${ms} ms`
}
