import { type RememberingLog, standingIn } from '../../domain/promotion/remembered-requests.ts';
import { type Question, VERB_RECORDS, VERBS } from '../../domain/promotion/verbs/registry.ts';
import type { VerbRecord } from '../../domain/promotion/verbs/verb.ts';
import { code, type Column, fence, joinMarkdown, md, type Markdown, table } from '../markdown.ts';
import { EVENT_COLUMNS, renderEventRow } from './event-rows.ts';
import { renderStanding } from './remembered.ts';
import { renderModelStatus, type StatusInput } from './status-comment.ts';

/** What a question is answered from. */
interface Asked {
  /** null where no model is asked about, or nothing is known of it. */
  readonly log: StatusInput | null;
  /** Of the settings in force. */
  readonly roles: Readonly<Record<string, string>>;
}

/** What answers each question. The status of what the thread is about is shown by its status comment instead. */
export const ANSWERS: Readonly<Record<Question, (asked: Asked) => readonly Markdown[]>> = {
  status: ({ log }) => (log === null ? [] : [renderModelStatus(log)]),
  why: ({ log }) => (log === null ? [] : [renderWhy(log)]),
  help: ({ roles }) => [renderHelp(roles)],
};

const EVENTS_SHOWN = 15;

const HELP_COLUMNS: readonly Column[] = [
  {
    header: md`command`,
    align: 'left',
  },
  {
    header: md`what it does`,
    align: 'left',
  },
  {
    header: md`least role`,
    align: 'left',
  },
  {
    header: md`what it needs`,
    align: 'left',
  },
];

/** Written from the same records that the parser reads. `roles` are those of the settings in force. */
function renderHelp(roles: Readonly<Record<string, string>>): Markdown {
  const rows = VERBS.map((verb) => {
    const { usage, summary, needs } = VERB_RECORDS[verb];
    return [code(usage), md`${summary}`, md`${whoMay(VERB_RECORDS[verb], roles)}`, md`${needs}`];
  });
  const examples = VERBS.map((verb) => VERB_RECORDS[verb].example).join('\n');
  return joinMarkdown([table(HELP_COLUMNS, rows), fence('', examples)], '\n\n');
}

/** The ledger's entries behind the present state. */
function renderWhy({ state, events }: RememberingLog): Markdown {
  const { model } = state;
  if (events.length === 0) return md`The ledger knows nothing of ${code(model)} yet.`;
  const rows = events.slice(-EVENTS_SHOWN).toReversed().map(renderEventRow);
  const standing = standingIn({ state, events }).map((one) => renderStanding(model, one));
  return joinMarkdown([md`### Why ${code(model)} is as it is`, ...standing, table(EVENT_COLUMNS, rows)], '\n\n');
}

/** The role for what a command asks that says no more, and behind it those for the rest. */
export function whoMay(record: VerbRecord, roles: Asked['roles']): string {
  if (record.kind === 'read') return 'read';
  return record.roles.map((action, index) => `${index === 0 ? '' : `${action}: `}${roles[action] ?? ''}`).join('; ');
}
