'use client'

import { Fragment } from 'react'
import { useViewContext } from '../view.context'
import { splitAtName } from './split-at-name'

/**
 * A sentence with the bank's name kept apart, so that a name in another script cannot reorder what stands around it. Where the
 * words run against the direction that the host asked for, the sentence keeps its own.
 */
export function Words({ children }: { children: string }) {
  const { args, messages, dir } = useViewContext()
  const { bank } = args
  const sentence =
    bank === null
      ? children
      : splitAtName(children, bank).map((part, index) => (
          // The parts of one sentence never change places.
          <Fragment key={index}>
            {index > 0 && <bdi>{bank}</bdi>}
            {part}
          </Fragment>
        ))
  return dir === messages.dir ? sentence : <bdi dir={messages.dir}>{sentence}</bdi>
}
