import { Component, type ReactNode } from 'react'
import type { ScreenPage } from '../../../shared/screen/screen.ts'
import { PageFailed } from './page-failed.tsx'

/** A page that breaks does not take the wall with it: its place says so, and the rotation goes on. */
export class PageGuard extends Component<{ page: ScreenPage; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <PageFailed page={this.props.page} /> : this.props.children
  }
}
