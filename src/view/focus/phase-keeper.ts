'use client'

import { Component, type ReactNode, type RefObject } from 'react'
import { activeWithin, focusHeading, focusRejected } from './focus-target'

export interface PhaseKeeperProps {
  root: RefObject<HTMLElement | null>
  /** Changes when people have to be told anew. */
  phase: string
  /** The bank or platform turned down what was typed. */
  rejected: boolean
  /** True from a user's own action until the phase that follows it. */
  acted: RefObject<boolean>
  /** This page was loaded by the user's return: coming back is an action of theirs. */
  returnedFromRedirect: boolean
  /** Said when the phase changed and focus did not move to its heading, which would say it twice. */
  onPhase: () => void
  children: ReactNode
}

/**
 * Moves focus when, and only when, people would lose their place: after an action of their own that replaced the panel, and
 * when the element that they were on has gone. A change from elsewhere is only announced. It is a class because only
 * `getSnapshotBeforeUpdate` can tell where focus was before the change.
 */
export class PhaseKeeper extends Component<PhaseKeeperProps> {
  override componentDidMount(): void {
    if (this.props.returnedFromRedirect) this.#arrive()
  }

  override getSnapshotBeforeUpdate(): boolean {
    return activeWithin(this.props.root.current) === 'inside'
  }

  override componentDidUpdate(before: PhaseKeeperProps, _state: unknown, wasInside: boolean): void {
    const { root, phase, rejected, acted, returnedFromRedirect, onPhase } = this.props
    const focus = activeWithin(root.current)
    const lost = wasInside && focus !== 'inside'
    const arrived = returnedFromRedirect && !before.returnedFromRedirect
    if (before.phase === phase) {
      if (lost) focusHeading(root.current)
      else if (arrived) this.#arrive()
      return
    }
    // Safari does not focus a pressed button: nowhere counts as here, for somebody who has just acted here.
    const acting = (acted.current || arrived) && focus !== 'elsewhere'
    acted.current = false
    const moved = rejected && (wasInside || acting) ? focusRejected(root.current) : (lost || acting) && focusHeading(root.current)
    if (!moved) onPhase()
  }

  /** Never away from something that the user or the host has focused. */
  #arrive(): void {
    const root = this.props.root.current
    if (activeWithin(root) === 'nowhere') focusHeading(root)
  }

  override render(): ReactNode {
    return this.props.children
  }
}
