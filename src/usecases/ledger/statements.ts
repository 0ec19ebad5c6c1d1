import { appendEvents, type EventDraft } from '../../contract/event-log.ts';
import type { ActorFacts, EventData, LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { logFolder, type ModelLedger } from '../../contract/ledger.ts';

/** Who says something, and through what. */
export interface Speaker {
  readonly actor: ActorFacts;
  readonly via: SourceFacts;
}

type Details = Omit<
  EventData,
  'model' | 'version' | 'sha256' | 'intentKey' | 'actor' | 'via' | 'reasonCode' | 'extensions'
>;

/** What is said about a model or one of its versions: one line of a log. */
export interface Statement extends Speaker {
  readonly type: LedgerEvent['type'];
  /** The same request has the same key, however often it is made. */
  readonly key: string;
  readonly model: string;
  readonly version: string | null;
  readonly sha256: string | null;
  /** When it was said; the log may have a later time. */
  readonly at: string;
  readonly reasonCode: string;
  /** What is left out is unknown, or none. */
  readonly details: Partial<Details>;
}

/** A log, by the name of its model or of the whole registry. */
export type Log = Pick<ModelLedger, 'model' | 'logFiles'>;

/** The files of a log that change by these statements. `source` is host/owner/name. */
export function writeStatements(
  { model, logFiles }: Log,
  statements: readonly Statement[],
  source: string,
): ReadonlyMap<string, string> {
  const said = new Map<string, number>();
  const drafts = statements.map((statement) => {
    const number = said.get(statement.key) ?? 0;
    said.set(statement.key, number + 1);
    return draftOf(statement, { id: `${statement.key}/${number}`, source });
  });
  const changed = appendEvents(logFolder(model), logFiles, drafts);
  return new Map(changed.map(({ path, text }) => [path, text]));
}

function draftOf(statement: Statement, { id, source }: Pick<EventDraft, 'id' | 'source'>): EventDraft {
  const { type, model, version, at } = statement;
  return {
    specversion: '1.0',
    kind: 'Event',
    id,
    source,
    type,
    subject: version === null ? model : `${model}@${version}`,
    time: at,
    data: dataOf(statement),
  };
}

/** The order of keys is part of the format. */
function dataOf({ model, version, sha256, key, actor, via, reasonCode, details }: Statement): EventData {
  return {
    model,
    version,
    sha256,
    environment: null,
    intentKey: key,
    actor,
    via,
    bound: { sha: null, digests: sha256 === null ? [] : [sha256] },
    policy: null,
    settings: null,
    certificate: null,
    reasonCode,
    reason: null,
    conditions: [],
    conclusion: null,
    revision: null,
    deployment: null,
    facts: null,
    ...details,
  };
}
