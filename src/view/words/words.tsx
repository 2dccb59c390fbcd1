'use client'

import { Fragment } from 'react'
import { useViewContext } from '../view.context'

/** A sentence with the bank's name kept apart, so that a name in another script cannot reorder what stands around it. */
export function Words({ children }: { children: string }) {
  const { bank } = useViewContext().args
  if (bank === null) return children
  return children.split(bank).map((part, index) => (
    // The parts of one sentence never change places.
    <Fragment key={index}>
      {index > 0 && <bdi>{bank}</bdi>}
      {part}
    </Fragment>
  ))
}
