import { Component, type ReactNode } from 'react';
import { Page } from '../../ui/Page';

interface Crash {
  crashed: boolean;
}

/** The last resort: a mistake of ours in one page leaves the rest of the hub working. */
export class PageCrashed extends Component<{ children: ReactNode }, Crash> {
  override state: Crash = { crashed: false };

  static getDerivedStateFromError(): Crash {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Page title="This page is not working">
        <p>
          It is our mistake. <a href={location.pathname}>Load the page again</a>, or use another
          part of the hub. If it keeps happening, tell your education team.
        </p>
      </Page>
    );
  }
}
