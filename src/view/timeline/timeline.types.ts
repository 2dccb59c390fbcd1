/** One screen that was shown: when, under which name, and what it said. It holds no more than the heading does. */
export interface TimelineEntry {
  /** Milliseconds since 1970, by the kit's clock. */
  at: number
  /** The state or scenario, for whoever looks into it. */
  key: string
  heading: string
}
