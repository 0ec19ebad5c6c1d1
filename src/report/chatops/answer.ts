import type { LedgerEvent } from '../../contract/generated/types.ts';
import { changeOf } from '../../domain/promotion/state.ts';
import { code, fold, joinMarkdown, md, type Markdown, strong } from '../markdown.ts';
import { renderAgainst } from './against.ts';
import { type AnswerMarker, renderAnswerMarker } from './answer-marker.ts';
import { conditionTable, renderRefusal } from './refusal.ts';
import { describeChange } from './change-wording.ts';

/** How a decided request is acknowledged. */
export interface Acknowledgement {
  readonly reaction: 'rocket' | 'confused';
  /** A comment of its own: only for a refusal, a change of production, a rollback, a quarantine. */
  readonly comment: boolean;
}

const LOUD: readonly LedgerEvent['type'][] = [
  'intent.refused',
  'deployment.promoted',
  'deployment.rolledback',
  'version.quarantined',
  'version.unretired',
  'version.unquarantined',
];

export function acknowledge(events: readonly LedgerEvent[]): Acknowledgement {
  const refused = events.some(({ type }) => type === 'intent.refused');
  const unclear = events.some(({ data }) => data.reasonCode === 'held-and-asked');
  const loud = events.some(isLoud);
  return { reaction: refused || unclear ? 'confused' : 'rocket', comment: loud || unclear };
}

/** Version 0.1.0 held what it could not read; a rollback that ended a live test tells what it did not do. */
function isLoud({ type, data }: LedgerEvent): boolean {
  return LOUD.includes(type) || data.reasonCode === 'live-rolled-back';
}

export type AnswerText = (events: readonly LedgerEvent[], marker: AnswerMarker) => Markdown;

/** The comment about a decision, from what the ledger recorded of it. */
export function renderAnswer(events: readonly LedgerEvent[], marker: AnswerMarker): Markdown {
  const refused = events.filter(({ type }) => type === 'intent.refused');
  if (refused.length === 0) return joinMarkdown([renderAnswerMarker(marker), ...renderDone(events)], '\n\n');
  const commands = refused.flatMap(({ data }) => {
    return data.facts === null ? [] : [{ facts: data.facts, conditions: data.conditions, reasonCode: data.reasonCode }];
  });
  return joinMarkdown([renderAnswerMarker(marker), renderRefusal(commands, commands.length > 1)], '\n\n');
}

function renderDone(events: readonly LedgerEvent[]): readonly Markdown[] {
  const unclear = acknowledge(events).reaction === 'confused';
  const lines = events
    .flatMap((event) => describeChange(event.data.model, changeOf(event)))
    .map((line) => md`- ${line}`);
  const evidence = events.flatMap(({ data }) => data.conditions).filter(({ met }) => met);
  const details =
    evidence.length === 0
      ? []
      : [
          fold(
            `Evidence: ${evidence.length} ${evidence.length === 1 ? 'condition' : 'conditions'}`,
            conditionTable(evidence),
          ),
        ];
  const against = events.flatMap(({ data }) => (data.facts === null ? [] : renderAgainst(data.facts)));
  return [
    joinMarkdown([md`${unclear ? '😕' : '🚀'} ${strong(headline(events))}`, md``, ...lines], '\n'),
    ...against,
    ...details,
  ];
}

function headline(events: readonly LedgerEvent[]): Markdown {
  const main = events.find(isLoud) ?? events[0];
  if (main === undefined) return md`Done.`;
  const { model, version, environment } = main.data;
  if (main.data.reasonCode === 'held-and-asked') {
    return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
  }
  const now = version === null ? md`no version` : code(version);
  if (main.type === 'deployment.promoted') return md`${code(model)} ${now} is now ${environment ?? 'production'}.`;
  if (main.type === 'deployment.rolledback')
    return md`${code(model)} is back at ${now} in ${environment ?? 'production'}.`;
  if (main.data.reasonCode === 'live-rolled-back')
    return md`The live test of ${code(model)} ${now} in ${environment ?? 'production'} has ended.`;
  if (main.type === 'version.quarantined') return md`${code(model)} ${now} is quarantined.`;
  if (main.type === 'version.unretired' || main.type === 'version.unquarantined')
    return md`${code(model)} ${now} is taken back. It gets no traffic by that.`;
  return md`Done.`;
}
