import { Component, type ReactNode } from "react";
import { Unreachable } from "./api/http.ts";
import { Trouble } from "./trouble.tsx";

/**
 * What is within may fail, for example because its part of the app cannot be loaded; then that is told in its place, and
 * nothing else of the page goes with it.
 */
export class Guarded extends Component<{ at: string; children: ReactNode }, { failure?: unknown }> {
  override state: { failure?: unknown } = {};

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  /** Another address is another chance. */
  override componentDidUpdate(before: { at: string }) {
    if (before.at !== this.props.at && this.state.failure !== undefined) {
      this.setState({ failure: undefined });
    }
  }

  override render() {
    const { failure } = this.state;
    if (failure === undefined) {
      return this.props.children;
    }
    return (
      <Trouble
        page
        failure={navigator.onLine ? failure : new Unreachable()}
        // What could not be loaded is asked for again only by a new page; without a network there would be none.
        onRetry={() => navigator.onLine && location.reload()}
      />
    );
  }
}
