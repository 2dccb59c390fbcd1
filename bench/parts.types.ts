/** One thing that was measured. */
export interface Figure {
  name: string
  /** Nothing for a count or a ratio. */
  unit?: string
  measured: number
  /** What it may be at most. */
  limit?: number
  /** The middle half of the rounds, if there were several. */
  spread?: readonly [from: number, to: number]
}

/** What one part of the bench came to. */
export interface Result<Data = unknown> {
  figures: Figure[]
  /** What its section of the page is written from. */
  data: Data
  /** What could not be measured, and why. */
  missing?: string[]
}

/** A result with the circumstances of its run. */
export interface Kept<Data = unknown> extends Result<Data> {
  /** `2026-11-27` */
  on: string
  machine: string
  /** How many processes wanted the processor when it began; above the number of cores the figures are of a busy machine. */
  load: number
}

/** How one part is run, and what it needs. */
export interface Part {
  title: string
  /** The built package. */
  built?: boolean
  browser?: boolean
  run(): Promise<Result>
}
