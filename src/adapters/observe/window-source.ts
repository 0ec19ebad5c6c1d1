import type { ObservedSource } from '../../contract/generated/types.ts';
import type { SourceReading } from '../../domain/observe/source-reading.ts';
import type { SourceQuestion } from '../../usecases/ports/window-source.ts';

export type SourceKind = ObservedSource['kind'];
export type SourceOf<Kind extends SourceKind> = Extract<ObservedSource, { readonly kind: Kind }>;

/** How a source is reached. */
export interface SourceAccess {
  /** Of it, the variables that sources name, and the hosts that it names. */
  readonly environment: NodeJS.ProcessEnv;
  /** Folder of the registry; null where no checkout is. */
  readonly folder: string | null;
  readonly limits: SourceLimits;
}

export interface SourceLimits {
  readonly connectMs: number;
  readonly idleMs: number;
  /** For one answer as a whole. */
  readonly answerMs: number;
  readonly answerBytes: number;
  /** For all answers of one reading; the next one goes on where it ended. */
  readonly readingMs: number;
  readonly windows: number;
}

export const SOURCE_LIMITS: SourceLimits = {
  connectMs: 10_000,
  idleMs: 20_000,
  answerMs: 60_000,
  answerBytes: 64 * 2 ** 20,
  readingMs: 300_000,
  windows: 50_000,
};

/** One kind of source of windows: everything that is known of it. */
export interface WindowSourceRecord<Kind extends SourceKind> {
  readonly kind: Kind;
  readonly title: string;
  /** Who begins: we ask, or it comes. */
  readonly comes: 'asked for' | 'brought';
  /** What it is good for, for people. */
  readonly use: string;
  /** What is wrong is in its answer; nothing is thrown that the source can bring about. */
  readonly read: (source: SourceOf<Kind>, question: SourceQuestion, access: SourceAccess) => Promise<SourceReading>;
}
