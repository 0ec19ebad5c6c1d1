import type { LedgerEvent } from '../../contract/generated/types.ts';
import { code, fold, joinMarkdown, md, type Markdown, strong } from '../markdown.ts';
import { type AnswerMarker, renderAnswerMarker } from './answer-marker.ts';
import { conditionTable, renderRefusal } from './refusal.ts';
import { percent } from './status-comment.ts';

/** How a decided request is acknowledged. */
export interface Acknowledgement {
  readonly reaction: 'rocket' | 'confused';
  /** A comment of its own: only for a refusal, a change of production, a rollback, a quarantine, an unclear stop. */
  readonly comment: boolean;
}

const LOUD: readonly LedgerEvent['type'][] = [
  'intent.refused',
  'deployment.promoted',
  'deployment.rolledback',
  'version.quarantined',
];

export function acknowledge(events: readonly LedgerEvent[]): Acknowledgement {
  const refused = events.some(({ type }) => type === 'intent.refused');
  const unclear = events.some(({ data }) => data.reasonCode === 'held-and-asked');
  const loud = events.some(({ type }) => LOUD.includes(type));
  return { reaction: refused || unclear ? 'confused' : 'rocket', comment: loud || unclear };
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
  const lines = events.flatMap(describe).map((line) => md`- ${line}`);
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
  return [joinMarkdown([md`${unclear ? '😕' : '🚀'} ${strong(headline(events))}`, md``, ...lines], '\n'), ...details];
}

function headline(events: readonly LedgerEvent[]): Markdown {
  const main = events.find(({ type }) => LOUD.includes(type)) ?? events[0];
  if (main === undefined) return md`Done.`;
  const { model, version, environment } = main.data;
  if (main.data.reasonCode === 'held-and-asked') {
    return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
  }
  const now = version === null ? md`no version` : code(version);
  if (main.type === 'deployment.promoted') return md`${code(model)} ${now} is now ${environment ?? 'production'}.`;
  if (main.type === 'deployment.rolledback')
    return md`${code(model)} is back at ${now} in ${environment ?? 'production'}.`;
  if (main.type === 'version.quarantined') return md`${code(model)} ${now} is quarantined.`;
  return md`Done.`;
}

function describe({ type, data }: LedgerEvent): readonly Markdown[] {
  const version = data.version === null ? md`no version` : code(data.version);
  const where = data.environment ?? '';
  const because = data.reason === null ? md`` : md`: ${data.reason}`;
  switch (type) {
    case 'deployment.promoted':
      return [
        md`${where}: production is ${version}, digest ${code((data.sha256 ?? '').slice(0, 16))}, revision ${data.revision?.after ?? ''}.`,
      ];
    case 'deployment.rolledback':
      return [md`${where}: production is ${version} again${because}.`];
    case 'livetest.stopped':
      return [md`${where}: the live test of ${version} has ended.`];
    case 'livetest.started':
    case 'livetest.changed': {
      const share = data.deployment?.liveTest?.candidates.find(({ sha256 }) => sha256 === data.sha256)?.share ?? 0;
      return [md`${where}: ${version} gets ${percent(share)} of the traffic.`];
    }
    case 'hold.set':
      return [md`${where}: a hold blocks every promotion until somebody lifts it with \`/seatrial unhold\`.`];
    case 'hold.cleared':
      return [md`${where}: the hold is lifted.`];
    case 'version.quarantined':
      return data.deployment === null ? [md`${version} is banned everywhere${because}.`] : [];
    case 'version.retired':
      return [md`${version} is retired.`];
    case 'certification.requested':
      return [md`The certification of ${version} was started.`];
    case 'version.certified':
    case 'version.rejected':
    case 'livetest.concluded':
    case 'intent.refused':
    case 'intent.settled':
    case 'livetest.window':
    case 'usage.window':
      return [];
  }
}
