import { Component, type ReactNode } from 'react'

interface Props {
  /** Another card is another try. */
  readonly card: string
  readonly fallback: (error: Error) => ReactNode
  readonly children: ReactNode
}

/** What breaks inside the open card stays inside it: the board beside it goes on. */
export class PanelGuard extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidUpdate(before: Props) {
    if (before.card !== this.props.card && this.state.error) this.setState({ error: null })
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children
  }
}
