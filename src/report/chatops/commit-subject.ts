import type { LedgerEvent } from '../../contract/generated/types.ts';
import type { CommandVerdict, Decision } from '../../domain/promotion/decide.ts';
import type { Lapse } from '../../domain/promotion/remembered.ts';
import type { RememberedPromotion } from '../../domain/promotion/remembered-requests.ts';
import { percent } from './percent.ts';
import { deploymentIn, type LedgerState, type ModelChange } from '../../domain/promotion/state.ts';

/** As `git log --oneline` and GitHub show it whole. */
const MAX_SUBJECT = 72;
const MAX_LINE = 200;
/** What says most about a decision comes first. */
const TELLING: readonly LedgerEvent['type'][] = [
  'deployment.rolledback',
  'deployment.promoted',
  'version.quarantined',
  'version.unquarantined',
  'version.retired',
  'version.unretired',
];

/** What a commit did, to which model, who asked for it and why: the first command, and below it all where there are several. */
export function renderCommitMessage(decision: Decision, before: LedgerState): string {
  return joinLines(decision.verdicts.map((verdict) => lineOf(decision.kind, verdict, before)));
}

/** What is no longer remembered, who asked for it, and why it is over. */
export function renderLapseMessage(over: readonly RememberedPromotion[], lapse: Lapse): string {
  const lines = over.map(({ model, event, promotion: { environment, version } }) => {
    const asked = `promote by ${inertWords(event.data.actor.login)}: ${lapse}`;
    return `${model}: ${environment} no longer remembers ${version} (${asked})`;
  });
  return joinLines(lines);
}

/** The first line, and below it all where there are several, or the first is cut. */
export function joinLines(lines: readonly string[]): string {
  const [first = 'nothing'] = lines;
  const more = lines.length > 1 ? ` +${lines.length - 1}` : '';
  const subject = `${cut(first, MAX_SUBJECT - more.length)}${more}`;
  const whole =
    lines.length > 1 || first.length > MAX_SUBJECT ? [lines.map((line) => cut(line, MAX_LINE)).join('\n')] : [];
  return [subject, ...whole].join('\n\n');
}

function lineOf(kind: Decision['kind'], verdict: CommandVerdict, before: LedgerState): string {
  const { command, actor, model } = verdict.facts;
  const why = inertWords(command.reason ?? '');
  const what =
    kind === 'apply' ? doneBy(verdict, before) : `${command.verb} ${kind === 'refuse' ? 'refused' : 'changes nothing'}`;
  return `${model.name}: ${what} (${command.verb} by ${inertWords(actor.login)}${why === '' ? '' : `: ${why}`})`;
}

function doneBy({ changes, facts }: CommandVerdict, before: LedgerState): string {
  const main = TELLING.flatMap((type) => changes.filter(({ change }) => change.type === type))[0] ?? changes[0];
  return main === undefined ? `${facts.command.verb} changes nothing` : changeOf(main, before);
}

function changeOf({ model, change }: ModelChange, before: LedgerState): string {
  const { type, version, environment, deployment, sha256, remembered } = change;
  const [named, place] = [version ?? 'no version', environment ?? 'production'];
  switch (type) {
    case 'deployment.promoted':
    case 'deployment.rolledback': {
      const state = before[model];
      const former = state === undefined ? null : deploymentIn(state, place).production;
      return `${place} ${former?.version ?? 'none'} → ${version ?? 'none'}`;
    }
    case 'livetest.started':
    case 'livetest.changed': {
      const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
      const then = own?.then === undefined ? '' : `, then ${own.then}`;
      return `${place} gives ${named} ${percent(own?.share ?? 0)}${then}`;
    }
    case 'livetest.stopped':
      return `${place} ends the live test of ${named}`;
    case 'hold.set':
      return `${place} held`;
    case 'hold.cleared':
      return `${place} no longer held`;
    case 'version.quarantined':
      return `${named} quarantined`;
    case 'version.retired':
      return `${named} retired`;
    case 'version.unretired':
      return `${named} no longer retired`;
    case 'version.unquarantined':
      return `${named} no longer quarantined`;
    case 'promotion.remembered':
      return `${place} remembers ${named} to ${remembered?.to ?? 'live'}`;
    case 'promotion.lapsed':
      return `${place} no longer remembers ${named}`;
    case 'certification.requested':
      return `certification of ${named} requested`;
    case 'version.certified':
    case 'version.rejected':
    case 'livetest.concluded':
    case 'world.changed':
    case 'deployment.reported':
    case 'intent.refused':
    case 'intent.settled':
    case 'livetest.window':
    case 'usage.window':
    case 'windows.recorded':
      return `${type} ${named}`;
  }
}

/** `[skip ci]` would keep followers from running, `#1` and `@ada` would call somebody, and a new line would begin a trailer. */
function inertWords(text: string): string {
  const plain = text.replaceAll(/[^\p{L}\p{M}\p{N} .,;:%'’_+-]/gu, ' ');
  return plain.replaceAll(/\s+/gu, ' ').trim();
}

function cut(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
