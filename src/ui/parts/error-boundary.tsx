/** Catches our own mistakes: apologises, and says that saved attempts are safe. */

import { Component, type ReactNode } from 'react'
import { goTo } from '../use-route.ts'

interface Props {
  readonly children: ReactNode
  /** What is affected, as the subject of a sentence: "This page". */
  readonly what?: string
}

export class ErrorBoundary extends Component<Props, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="page stack" role="alert">
        <h1>Sorry, that went wrong</h1>
        <p className="prose">
          {this.props.what ?? 'This page'} ran into a mistake of ours ({error.message}). Attempts are saved as you
          answer, so nothing is lost.
        </p>
        <p className="row">
          <button type="button" className="button primary" onClick={() => window.location.reload()}>
            Reload
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              goTo({ screen: 'home' })
              this.setState({ error: undefined })
            }}
          >
            Home
          </button>
        </p>
      </div>
    )
  }
}
