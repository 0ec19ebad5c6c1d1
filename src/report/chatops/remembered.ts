import type { LedgerEvent, Remembered } from '../../contract/generated/types.ts';
import { type Lapse, LAPSES } from '../../domain/promotion/remembered.ts';
import type { RememberedPromotion } from '../../domain/promotion/remembered-requests.ts';
import type { Change } from '../../domain/promotion/state.ts';
import { code, link, md, type Markdown } from '../markdown.ts';
import { plainTime } from '../release/live-sections.ts';
import { percent } from './percent.ts';

/** Why a remembered promotion is over, behind its name. */
const LAPSE_WORDS: Readonly<Record<Lapse, string>> = {
  stopped: 'somebody stopped it',
  'live-rolled-back': 'somebody took it back',
  quarantined: 'its digest is quarantined',
  retired: 'the version is retired',
  'head-moved': 'the pull request has another commit now than the one that was meant',
  'pull-closed': 'the pull request was closed without being merged into the default branch',
  'request-altered': 'what asked for it was changed or deleted',
  'plan-broken': 'another command of the same comment is over, and they were one plan',
  'other-digest': 'the default branch has another artifact under this number',
  'merge-undone': 'the default branch has lost the version again before it was certified there',
  'environment-gone': 'the settings have this environment no more',
};

/** What is remembered, or is over. */
export function describeRemembering(model: string, { type, remembered, reasonCode }: Change): readonly Markdown[] {
  if (remembered === undefined) return [];
  if (type === 'promotion.lapsed') return [describeLapse(remembered, reasonCode)];
  const anew = reasonCode === 'remembered-anew' ? [md`It stands in the place of what was remembered before.`] : [];
  return [describeRemembered(remembered), ...anew, describeWaiting(model, remembered)];
}

/** What comes to pass, and when: `production: 1.3.0 gets 10 % of the traffic once #4 is merged at dddd and certified`. */
function describeRemembered({ environment, version, to, share, pull, head }: Remembered): Markdown {
  const what =
    to === 'production' || share === null ? md`becomes production` : md`gets ${percent(share)} of the traffic`;
  return md`${environment}: ${code(version)} ${what} once #${pull} is merged at ${code(head.slice(0, 12))} and certified on the default branch.`;
}

/** How it ends before that. */
function describeWaiting(model: string, { version, pull }: Remembered): Markdown {
  return md`Until then a push to #${pull}, its closing, or ${code(`/seatrial stop ${model}@${version}`)} ends it; conditions that only then can be met are judged then.`;
}

function describeLapse({ environment, version, to }: Remembered, reasonCode: string): Markdown {
  const why = LAPSES.find((lapse) => lapse === reasonCode);
  const because = why === undefined ? reasonCode : LAPSE_WORDS[why];
  return md`${environment}: the remembered promotion of ${code(version)} to ${to} is over, as ${because}.`;
}

/** Of the lists that show what is still to come: with who asked for it, and when. */
export function renderStanding(model: string, { event, promotion }: RememberedPromotion): Markdown {
  const { actor, via } = event.data;
  const who = via.url === null ? code(actor.login) : link(actor.login, via.url);
  const end = code(`/seatrial stop ${model}@${promotion.version}`);
  return md`⏳ Remembered: ${describeRemembered(promotion)} Asked for by ${who} at ${code(plainTime(event.time))} UTC; ${end} ends it.`;
}

/** Said with what a decision has made of it. */
export function describeOrigin(events: readonly LedgerEvent[]): readonly Markdown[] {
  const [event] = events;
  const remembered = event?.data.facts?.remembered;
  if (event === undefined || remembered === undefined) return events.flatMap(describeReplaced);
  const { kind, url } = event.data.via;
  const what = url === null ? md`${kind}` : link(kind, url);
  const { pull, head } = remembered.promotion;
  const when = code(plainTime(remembered.at));
  return [
    md`Remembered from the ${what} of ${code(event.data.actor.login)} at ${when} UTC, until #${pull} was merged at ${code(head.slice(0, 12))} and certified; with this it is over.`,
  ];
}

/** A command of its own has given the version its traffic before that. */
function describeReplaced({ type, data }: LedgerEvent): readonly Markdown[] {
  const { version, remembered } = data;
  if (remembered === undefined || type === 'promotion.remembered' || type === 'promotion.lapsed') return [];
  return [md`What was remembered of ${code(version ?? '')} is over with this.`];
}
