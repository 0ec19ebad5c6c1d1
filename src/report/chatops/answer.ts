import type { CommandFacts, DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { changeOf } from '../../domain/promotion/state.ts';
import { isOfWatch } from '../../domain/promotion/watch-event.ts';
import { code, fold, joinMarkdown, link, md, type Markdown, strong } from '../markdown.ts';
import { renderAgainst } from './against.ts';
import { type AnswerMarker, renderAnswerMarker } from './answer-marker.ts';
import { conditionTable, renderRefusal } from './refusal.ts';
import { describeChange } from './change-wording.ts';
import { conclusionTitle, describeConclusion, type Endings, promotedBy, showConclusion } from './conclusion-wording.ts';
import { describeIdle, isIdle } from './idle-wording.ts';
import { describeOrigin } from './remembered.ts';
import { describeFall, describeWatch, describeWorld, watchTitle, worldTitle } from './watch-wording.ts';

/** How a decided request is acknowledged. */
export interface Acknowledgement {
  readonly reaction: 'rocket' | 'confused';
  /** A comment of its own: only for a refusal, a change of production, a rollback, a quarantine, what was remembered, and what was so already. */
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
  'livetest.concluded',
  'world.changed',
];

export function acknowledge(events: readonly LedgerEvent[]): Acknowledgement {
  const refused = events.some(({ type }) => type === 'intent.refused');
  const unclear = events.some(({ data }) => data.reasonCode === 'held-and-asked');
  const loud = events.some(isLoud);
  return {
    reaction: refused || unclear ? 'confused' : 'rocket',
    comment: loud || unclear || (comesLater(events) && !isSilentTurn(events)),
  };
}

/** What became of a remembered request answers none: whoever asked was answered when it was remembered. */
export function comesLater(events: readonly LedgerEvent[]): boolean {
  const facts = events[0]?.data.facts ?? null;
  return facts === null || facts.remembered !== undefined || facts.approval !== undefined;
}

/** A step of a ramp, and a later lease, are told by the status comment alone. */
function isSilentTurn(events: readonly LedgerEvent[]): boolean {
  return events.every(
    ({ type, data }) =>
      type === 'livetest.changed' && (data.facts?.approval !== undefined || data.reasonCode === 'lease-renewed'),
  );
}

/** Version 0.1.0 held what it could not read; a rollback that ended a live test tells what it did not do. */
function isLoud(event: LedgerEvent): boolean {
  const isSilent = !LOUD.includes(event.type) && event.data.reasonCode !== 'live-rolled-back';
  return !isSilent || isIdle(event) || isApproval(event);
}

/** Whoever asks for production is told that it comes later, and by what. */
function isApproval({ type, data }: LedgerEvent): boolean {
  const isLive = type === 'livetest.started' || type === 'livetest.changed';
  return isLive && data.facts?.command.to === 'production' && data.facts.approval === undefined;
}

/** What production was before an event that changed it, by the event's id. */
export type Left = ReadonlyMap<string, DeployedVersion>;

/** What is known beside the events of a decision. */
export interface Known {
  readonly left: Left;
  readonly endings: Endings;
}

export type AnswerText = (events: readonly LedgerEvent[], marker: AnswerMarker, known: Known) => Markdown;

/** The comment about a decision, from what the ledger recorded of it. */
export function renderAnswer(events: readonly LedgerEvent[], marker: AnswerMarker, known: Known): Markdown {
  const refused = events.filter(({ type }) => type === 'intent.refused');
  const origin = [...describeOrigin(events), ...describeAsker(events)];
  if (refused.length === 0)
    return joinMarkdown([renderAnswerMarker(marker), ...renderDone(events, known), ...origin], '\n\n');
  const commands = refused.flatMap(({ data }) => {
    return data.facts === null ? [] : [{ facts: data.facts, conditions: data.conditions, reasonCode: data.reasonCode }];
  });
  return joinMarkdown([renderAnswerMarker(marker), renderRefusal(commands, commands.length > 1), ...origin], '\n\n');
}

/** A label has no author on its face, and between a comment and its answer others may stand. */
function describeAsker(events: readonly LedgerEvent[]): readonly Markdown[] {
  const [first] = events;
  const facts = first?.data.facts ?? null;
  // Nobody asked for what evidence has brought about.
  if (first === undefined || facts === null || comesLater(events) || isOfWatch(first)) return [];
  const { actor, via } = first.data;
  return [md`Asked for by ${via.url === null ? code(actor.login) : link(actor.login, via.url)} (${via.kind}).`];
}

function renderDone(events: readonly LedgerEvent[], { left, endings }: Known): readonly Markdown[] {
  const sign = signOf(events);
  const changes = events.flatMap((event) => describeEvent(event, events, { left, endings }));
  const lines = [...changes, ...events.filter(isIdle).slice(1).map(describeIdle)].map((line) => md`- ${line}`);
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
  const shown = events.flatMap((event) => showConclusion(event, endings.get(event.id)));
  const title = md`${sign} ${strong(headline(events))}`;
  const told = lines.length === 0 ? [] : [joinMarkdown(lines, '\n')];
  return [title, ...told, ...shown, ...against, ...details];
}

function describeEvent(
  event: LedgerEvent,
  events: readonly LedgerEvent[],
  { left, endings }: Known,
): readonly Markdown[] {
  if (event.type === 'livetest.concluded') {
    if (isOfWatch(event)) return describeWatch(event);
    return describeConclusion(event, { isPromoted: events.some(isPromoted), ending: endings.get(event.id) });
  }
  if (event.type === 'world.changed') return describeWorld(event);
  const facts = askedOf(events, event);
  const told = describeChange(event.data.model, changeOf(event), { facts, left: left.get(event.id) });
  return event.type === 'deployment.rolledback' && isOfWatch(event) ? [...told, ...describeFall(event)] : told;
}

function isPromoted({ type }: LedgerEvent): boolean {
  return type === 'deployment.promoted';
}

/** What has ended without a promotion is none of our successes, and no fault of whoever asked. */
function signOf(events: readonly LedgerEvent[]): string {
  if (acknowledge(events).reaction === 'confused' || isLapse(events)) return '😕';
  if (events.some(({ type }) => type === 'world.changed')) return '🌍';
  const isOver = events.some(({ type, data }) => type === 'livetest.concluded' && data.conclusion !== 'pass');
  return isOver ? '🏁' : '🚀';
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
  const main = events.find(isPromoted) ?? events.find(isLoud) ?? events[0];
  if (main === undefined) return md`Done.`;
  const { model, version, environment } = main.data;
  if (main.data.reasonCode === 'held-and-asked') {
    return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
  }
  const now = version === null ? md`no version` : code(version);
  if (main.type === 'deployment.promoted') {
    const cause = promotedBy(events);
    const why = cause === null ? md`` : md`: it ${cause}`;
    return md`${code(model)} ${now} is now ${environment ?? 'production'}${why}.`;
  }
  if (main.type === 'deployment.rolledback')
    return md`${code(model)} is back at ${now} in ${environment ?? 'production'}.`;
  if (main.data.reasonCode === 'live-rolled-back')
    return md`The live test of ${code(model)} ${now} in ${environment ?? 'production'} has ended.`;
  if (main.type === 'promotion.remembered')
    return md`${code(model)} ${now} is remembered, and nothing was changed yet.`;
  if (isIdle(main)) return describeIdle(main);
  if (main.type === 'promotion.lapsed') return md`The remembered promotion of ${code(model)} ${now} is over.`;
  if (main.type === 'livetest.concluded') return isOfWatch(main) ? watchTitle(main) : conclusionTitle(main);
  if (main.type === 'world.changed') return worldTitle(main);
  if (main.type === 'version.quarantined') return md`${code(model)} ${now} is quarantined.`;
  if (main.type === 'version.unretired' || main.type === 'version.unquarantined')
    return md`${code(model)} ${now} is taken back. It gets no traffic by that.`;
  if (isApproval(main))
    return md`${code(model)} ${now} is tested live in ${environment ?? 'production'}, and becomes production once it has shown that it is better.`;
  if (comesLater(events))
    return md`The live test of ${code(model)} ${now} in ${environment ?? 'production'} has begun.`;
  return md`Done.`;
}
