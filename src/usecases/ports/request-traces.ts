/** What a span is told of: names of the semantic conventions, and no text of a caller. */
export type SpanFacts = Readonly<Record<string, string | number>>;

export interface SpanBegin {
  readonly name: string;
  /** `server`: what was asked of us; `client`: what we ask of others. */
  readonly kind: 'server' | 'client';
  readonly facts: SpanFacts;
  /** W3C Trace Context of whoever asked; null: nobody's, so that of the work around. */
  readonly traceparent: string | null;
}

export interface SpanEnd {
  readonly facts: SpanFacts;
  readonly hasFailed: boolean;
}

/** Tells a collector what was done when. Disposal sends what is not sent yet. */
export interface RequestTraces extends AsyncDisposable {
  span<T>(begin: SpanBegin, work: () => Promise<T>, endOf: (result: T) => SpanEnd): Promise<T>;
  /** Of the span around, as a header for those that are asked within it; null where there is none. */
  traceparent(): string | null;
}
