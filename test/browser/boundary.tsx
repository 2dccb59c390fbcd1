import { Component, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  onCaught: (error: unknown) => void
}

/** A host's own boundary. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch(error: unknown) {
    this.props.onCaught(error)
  }
  override render() {
    return this.state.failed ? <p>Host’s own</p> : this.props.children
  }
}
