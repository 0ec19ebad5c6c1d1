import type { LiveWindow } from '../../contract/generated/types.ts';

/** What a gateway tells its operators. */
export interface AdminViews {
  /** What runs, what should, and what is wrong with it: a value of JSON. */
  state(): unknown;
  /** Closed windows from a cursor on. */
  windows(query: WindowQuery): Promise<WindowAnswer>;
  /** In the text format of Prometheus. */
  metrics(): Promise<MetricsText>;
  /** Looks at the deployment files now. */
  reload(): Promise<ReloadAnswer>;
}

export interface WindowQuery {
  /** A cursor of an earlier answer; null: all that is kept. */
  readonly since: string | null;
  /** Length of a window, such as 1h; null: as the gateway chooses. */
  readonly every: string | null;
}

export type WindowAnswer =
  | { readonly kind: 'windows'; readonly windows: readonly LiveWindow[]; readonly cursor: string }
  /** A cursor or a length that is none, in a sentence. */
  | { readonly kind: 'refused'; readonly message: string };

export interface MetricsText {
  readonly type: string;
  readonly text: string;
}

export type ReloadAnswer =
  | { readonly kind: 'reloaded'; readonly isChanged: boolean }
  /** What was applied before holds on; in a sentence. */
  | { readonly kind: 'failed'; readonly message: string };
