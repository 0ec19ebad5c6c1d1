import { lapseOf } from '../../domain/promotion/changes.ts';
import type { Lapse } from '../../domain/promotion/remembered.ts';
import type { RememberedPromotion, RememberedRequest } from '../../domain/promotion/remembered-requests.ts';
import { renderLapseMessage } from '../../report/chatops/commit-subject.ts';
import { logFilesOf } from '../../contract/ledger.ts';
import { type Statement, writeStatements } from '../ledger/statements.ts';
import type { CommitRequest } from '../ports/deployment-store.ts';
import { GUARD } from './guard.ts';
import type { CommitContext } from './ledger-commit.ts';

export interface LapsedRequest {
  readonly lapse: Lapse;
  readonly at: string;
  readonly request: RememberedRequest;
}

/** The one commit by which a remembered request is over that can never be carried out: all that stands of it. */
export function buildLapse({ lapse, at, request }: LapsedRequest, context: CommitContext): CommitRequest {
  const { key, repository, gathered } = context;
  const standing = request.promotions.filter(({ stands }) => stands);
  const files = new Map<string, string>();
  for (const [model, own] of Map.groupBy(standing, (one) => one.model)) {
    const statements = own.map((one) => statementOf(one, { key, lapse, at }));
    const log = { model, logFiles: logFilesOf(gathered.files, model) };
    for (const [path, text] of writeStatements(log, statements, repository)) files.set(path, text);
  }
  const message = `${renderLapseMessage(standing, lapse)}\n\nSeatrial-Intent: ${key}\n`;
  return { expectedHead: gathered.head, files, message };
}

interface Saying {
  readonly key: string;
  readonly lapse: Lapse;
  readonly at: string;
}

/** Nobody asked for it: a guard says so, where the promotion was asked for. */
function statementOf({ model, event, promotion }: RememberedPromotion, { key, lapse, at }: Saying): Statement {
  const { environment, remembered, reasonCode } = lapseOf(promotion, { reasonCode: lapse, reason: null });
  const { version, sha256, head } = promotion;
  const { url, thread } = event.data.via;
  return {
    type: 'promotion.lapsed',
    key,
    model,
    version,
    sha256,
    at,
    actor: GUARD,
    via: { kind: 'guard', id: event.data.intentKey, url, thread, boundSha: head },
    reasonCode,
    details: {
      environment,
      bound: { sha: head, digests: [sha256] },
      ...(remembered === undefined ? {} : { remembered }),
    },
  };
}
