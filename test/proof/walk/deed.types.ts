import type { Course } from './course'
import type { Tab } from './world.types'

/** Something that happens in a walk. Says what it was, and what about it must not be. */
export type Deed = (course: Course, tab: Tab, faults: string[]) => Promise<string> | string
