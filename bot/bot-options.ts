import type { Clock } from '../src/usecases/ports/clock.ts';

/** The variables of the process, or of a file. */
export type Environment = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export const LOG_FORMATS = ['json', 'pretty'] as const;

export interface BotOptions {
  readonly appId: number;
  readonly privateKey: string;
  /** The present secret first; a second one during a rotation. */
  readonly secrets: readonly string[];
  /** For instance https://api.github.com. */
  readonly apiUrl: string;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly workflowPaths: readonly string[];
  readonly artifactPrefix: string;
  /** Logins of bots beside this one, whose answers count as its own. */
  readonly trustedAuthors: readonly string[];
  /** Repositories whose sources of live traffic are asked, as owner/name; `*` is each. Default: none. */
  readonly observed?: readonly string[];
  /** Where the credentials of sources are, and the private hosts that may be asked. */
  readonly environment?: Environment;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Whether to pause between comments as GitHub asks. */
  readonly paced: boolean;
  /** What stands before our paths in the public address; empty, or begins with a slash. */
  readonly basePath?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Default: json, a line an entry. */
  readonly logFormat?: (typeof LOG_FORMATS)[number];
}
