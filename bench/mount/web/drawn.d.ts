declare module 'drawn' {
  import type { ReactElement } from 'react'
  export function Form(): ReactElement
  export function Working(): ReactElement
  export function Asked(): ReactElement
  /** The rows that the picker shows for each text. */
  export const ROWS: Record<string, { key: string; draw: () => ReactElement }[]>
}
