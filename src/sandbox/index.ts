export { createFastClock, type FastClock, type FastClockOptions } from './fast-clock'
export { createManualClock, type ManualClock } from './manual-clock'
