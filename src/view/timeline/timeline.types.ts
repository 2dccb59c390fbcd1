/** One screen that was shown: its time, its name and its heading. */
export interface TimelineEntry {
  /** Milliseconds since 1970, by the kit's clock. */
  at: number
  /** The state or scenario, for support. */
  key: string
  heading: string
}
