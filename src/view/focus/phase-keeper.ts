'use client'

import { Component, type ReactNode, type RefObject } from 'react'
import { activeWithin, focusHeading, focusRejected } from './focus-target'

export interface PhaseKeeperProps {
  root: RefObject<HTMLElement | null>
  /** Changes when there is something new to announce. */
  phase: string
  /** The bank or the platform rejected the user's input. */
  rejected: boolean
  /** True from a user's action until the next phase. */
  acted: RefObject<boolean>
  /** The page was loaded by the user's return, which counts as an action. */
  returnedFromRedirect: boolean
  /** Announced when the phase changes, unless focus moves to its heading, which would say it twice. */
  onPhase: () => void
  children: ReactNode
}

/**
 * Moves focus only if people would lose their place: after their own action has replaced the panel, and
 * if the focused element is gone. Any other change is only announced. It is a class because only
 * `getSnapshotBeforeUpdate` can see where focus was before the change.
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
    // Safari does not focus a pressed button, so after an action here, `nowhere` counts as here.
    const acting = (acted.current || arrived) && focus !== 'elsewhere'
    acted.current = false
    const moved = rejected && (wasInside || acting) ? focusRejected(root.current) : (lost || acting) && focusHeading(root.current)
    if (!moved) onPhase()
  }

  /** Never takes focus away from something that the user or the host has focused. */
  #arrive(): void {
    const root = this.props.root.current
    if (activeWithin(root) === 'nowhere') focusHeading(root)
  }

  override render(): ReactNode {
    return this.props.children
  }
}
