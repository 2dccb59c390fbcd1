export { createFollower, type Follower, type FollowerOptions } from './follower'
export type { DueStep, News, NewsKind, StepHandler, StepQueue } from './follow.types'
export { memoryQueue } from './memory.queue'
