import type { CommandFacts, DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { changeOf } from '../../domain/promotion/state.ts';
import { code, fold, joinMarkdown, link, md, type Markdown, strong } from '../markdown.ts';
import { renderAgainst } from './against.ts';
import { type AnswerMarker, renderAnswerMarker } from './answer-marker.ts';
import { conditionTable, renderRefusal } from './refusal.ts';
import { describeChange } from './change-wording.ts';
import { describeOrigin } from './remembered.ts';

/** How a decided request is acknowledged. */
export interface Acknowledgement {
  readonly reaction: 'rocket' | 'confused';
  /** A comment of its own: only for a refusal, a change of production, a rollback, a quarantine, and what was remembered. */
  readonly comment: boolean;
}

const LOUD: readonly LedgerEvent['type'][] = [
  'intent.refused',
  'deployment.promoted',
  'deployment.rolledback',
  'version.quarantined',
  'version.unretired',
  'version.unquarantined',
  'promotion.remembered',
  'promotion.lapsed',
];

export function acknowledge(events: readonly LedgerEvent[]): Acknowledgement {
  const refused = events.some(({ type }) => type === 'intent.refused');
  const unclear = events.some(({ data }) => data.reasonCode === 'held-and-asked');
  const loud = events.some(isLoud);
  return { reaction: refused || unclear ? 'confused' : 'rocket', comment: loud || unclear || comesLater(events) };
}

/** What became of a remembered request answers none: whoever asked was answered when it was remembered. */
export function comesLater(events: readonly LedgerEvent[]): boolean {
  const facts = events[0]?.data.facts ?? null;
  return facts === null || facts.remembered !== undefined;
}

/** Version 0.1.0 held what it could not read; a rollback that ended a live test tells what it did not do. */
function isLoud(event: LedgerEvent): boolean {
  const isSilent = !LOUD.includes(event.type) && event.data.reasonCode !== 'live-rolled-back';
  return !isSilent || isIdleStop(event) || isIdleHold(event) || isApproval(event);
}

/** What was typed, its reason and its time, stands nowhere. */
function isIdleHold({ type, data }: LedgerEvent): boolean {
  return type === 'intent.settled' && data.facts?.command.verb === 'hold';
}

/** Whoever asks for production is told that it comes later, and by what. */
function isApproval({ type, data }: LedgerEvent): boolean {
  const isLive = type === 'livetest.started' || type === 'livetest.changed';
  return isLive && data.facts?.command.to === 'production';
}

/** Whoever stops a version believes that there is something to stop. */
function isIdleStop({ type, data }: LedgerEvent): boolean {
  return type === 'intent.settled' && data.facts?.command.verb === 'stop' && data.version !== null;
}

/** What production was before an event that changed it, by the event's id. */
export type Left = ReadonlyMap<string, DeployedVersion>;

export type AnswerText = (events: readonly LedgerEvent[], marker: AnswerMarker, left: Left) => Markdown;

/** The comment about a decision, from what the ledger recorded of it. */
export function renderAnswer(events: readonly LedgerEvent[], marker: AnswerMarker, left: Left): Markdown {
  const refused = events.filter(({ type }) => type === 'intent.refused');
  const origin = [...describeOrigin(events), ...describeAsker(events)];
  if (refused.length === 0)
    return joinMarkdown([renderAnswerMarker(marker), ...renderDone(events, left), ...origin], '\n\n');
  const commands = refused.flatMap(({ data }) => {
    return data.facts === null ? [] : [{ facts: data.facts, conditions: data.conditions, reasonCode: data.reasonCode }];
  });
  return joinMarkdown([renderAnswerMarker(marker), renderRefusal(commands, commands.length > 1), ...origin], '\n\n');
}

/** A label has no author on its face, and between a comment and its answer others may stand. */
function describeAsker([first]: readonly LedgerEvent[]): readonly Markdown[] {
  const facts = first?.data.facts ?? null;
  if (first === undefined || facts === null || facts.remembered !== undefined) return [];
  const { actor, via } = first.data;
  return [md`Asked for by ${via.url === null ? code(actor.login) : link(actor.login, via.url)} (${via.kind}).`];
}

function renderDone(events: readonly LedgerEvent[], left: Left): readonly Markdown[] {
  const sign = acknowledge(events).reaction === 'confused' || isLapse(events) ? '😕' : '🚀';
  const lines = events
    .flatMap((event) =>
      describeChange(event.data.model, changeOf(event), { facts: askedOf(events, event), left: left.get(event.id) }),
    )
    .map((line) => md`- ${line}`);
  const evidence = events.flatMap(({ data }) => data.conditions).filter(({ met }) => met);
  const details =
    evidence.length === 0
      ? []
      : [
          fold(
            `Evidence: ${evidence.length} ${evidence.length === 1 ? 'condition' : 'conditions'}`,
            conditionTable(evidence, null),
          ),
        ];
  const against = events.flatMap(({ data }) => (data.facts === null ? [] : renderAgainst(data.facts)));
  return [joinMarkdown([md`${sign} ${strong(headline(events))}`, md``, ...lines], '\n'), ...against, ...details];
}

/** Of several events of one command the first alone has what was asked. */
function askedOf(events: readonly LedgerEvent[], { data: { model, facts } }: LedgerEvent): CommandFacts | null {
  return facts ?? events.find(({ data }) => data.model === model && data.facts !== null)?.data.facts ?? null;
}

/** Nobody asked for it to end. */
function isLapse(events: readonly LedgerEvent[]): boolean {
  return events.every(({ type, data }) => type === 'promotion.lapsed' && data.facts === null);
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
  if (main.type === 'promotion.remembered')
    return md`${code(model)} ${now} is remembered, and nothing was changed yet.`;
  if (isIdleStop(main))
    return md`Nothing of ${code(model)} ${now} is in a live test or remembered: nothing was changed.`;
  if (isIdleHold(main)) return md`${code(model)} is held already, for as long or longer: that hold stays as it is.`;
  if (main.type === 'promotion.lapsed') return md`The remembered promotion of ${code(model)} ${now} is over.`;
  if (main.type === 'version.quarantined') return md`${code(model)} ${now} is quarantined.`;
  if (main.type === 'version.unretired' || main.type === 'version.unquarantined')
    return md`${code(model)} ${now} is taken back. It gets no traffic by that.`;
  if (isApproval(main))
    return md`${code(model)} ${now} is tested live in ${environment ?? 'production'}, and becomes production once it has shown that it is better.`;
  if (main.type === 'intent.settled') return md`${code(model)} ${now}: it was so already, and nothing was changed.`;
  if (comesLater(events))
    return md`The live test of ${code(model)} ${now} in ${environment ?? 'production'} has begun.`;
  return md`Done.`;
}
