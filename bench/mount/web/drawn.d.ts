declare module 'drawn' {
  import type { ReactElement } from 'react'
  export function Form(): ReactElement
  export function Working(): ReactElement
  export function Asked(): ReactElement
}
