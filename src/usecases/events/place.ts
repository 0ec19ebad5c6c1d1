import type { HeardEvent } from '../../domain/promotion/heard-event.ts';
import type { ChangedThreads } from '../ports/changed-threads.ts';
import type { History } from '../ports/history.ts';
import type { MeasuringRuns } from '../ports/measuring-runs.ts';
import type { RecentQuery, RecentRequests } from '../ports/recent-requests.ts';
import type { WaitingJobs } from '../ports/waiting-jobs.ts';
import type { ObserveOutcome } from '../observe/observe.ts';
import type { Delivered } from '../ports/window-source.ts';
import type { Turns } from '../ports/turns.ts';
import type { TestPorts } from '../livetest/test-ports.ts';
import type { ChatPorts } from '../promotion/ports.ts';
import type { RecordCertificationPorts, RecordCertificationRequest } from '../promotion/record-certifications.ts';
import type { SweepMemory } from '../promotion/sweep-memory.ts';
import type { RejectionPorts } from '../promotion/tell-rejected-artifact.ts';
import type { EventOutcome } from './outcome.ts';

/** Everything that the work on an event needs. They read the default branch once. */
export interface EventPorts extends TestPorts, Pick<RecordCertificationPorts, 'pushes' | 'reported' | 'owners'> {
  readonly runs: MeasuringRuns;
  readonly history: History;
  readonly threads: ChangedThreads;
  readonly jobs: WaitingJobs;
  readonly pulls: RejectionPorts['pulls'];
  readonly recent: (query: RecentQuery) => RecentRequests;
}

/** A repository whose events are heard. */
export interface HeardRepository {
  /** Reads each comment once, however often it is asked for. */
  readonly parseComment: ChatPorts['parseComment'];
  /** Of this process. */
  readonly memory: SweepMemory;
  /** With a token that lives: work may have waited for longer than the one of its arrival does. */
  readonly open: () => Promise<EventPorts>;
  /** Which certificates count, and who records them. */
  readonly certification: Omit<RecordCertificationRequest, 'runId'>;
  /** Where this process asks the sources of the settings itself; null: others report. */
  readonly sources: {
    /** host/owner/name */
    readonly repository: string;
    /** Of these models, and records what is new. */
    readonly observe: (models: readonly string[]) => Promise<ObserveOutcome>;
    /** Of what one source has sent itself, and records what is new. */
    readonly take: (delivered: Delivered) => Promise<ObserveOutcome>;
  } | null;
}

/** What goes wrong beside an outcome. */
export type Mishap = 'not-acknowledged' | 'not-decided' | 'not-shown' | 'not-observed';

/** In which an entry differs from another: not in what an event leads to. */
export interface Conduct {
  readonly turns: Turns;
  /** Whether 👀 says at once that a request was heard, where its answer takes a while. */
  readonly acknowledges: boolean;
  /** Hears once what became of an event. */
  readonly tell: (outcome: EventOutcome) => void;
  readonly warn: (mishap: Mishap, error: unknown) => void;
}

export type EventPlace = HeardRepository & Conduct;

export type EventOf<Kind extends HeardEvent['kind']> = Extract<HeardEvent, { readonly kind: Kind }>;
