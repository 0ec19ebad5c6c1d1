import type { Condition, LedgerEvent, LiveCandidate, LiveOutcome } from '../../contract/generated/types.ts';
import { formatCount } from '../format.ts';
import { gainText } from '../livetest/decision-view.ts';
import { EVENT_WORDS } from '../livetest/event-words.ts';
import { invalidCause } from '../livetest/invalid-wording.ts';
import { code, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { conditionWording } from './mend-wording.ts';
import { percent } from './percent.ts';

/** What a live test has come to, in a few words. */
export function conclusionTitle({ data }: LedgerEvent): Markdown {
  const { model, version, environment, conclusion } = data;
  const test = md`the live test of ${code(model)} ${code(version ?? '')} in ${environment ?? DEFAULT_ENVIRONMENT}`;
  switch (conclusion) {
    case 'pass':
      return md`Better: ${test} is over.`;
    case 'fail':
      return md`Not promoted: ${test} is over.`;
    case 'inconclusive':
    case null:
      return md`Nobody can tell: ${test} is over.`;
  }
}

/** Why, by which numbers, what became of the traffic, and where the proof is. `isPromoted`: it is production now. */
export function describeConclusion({ data }: LedgerEvent, isPromoted: boolean): readonly Markdown[] {
  const { model, version, environment, decision, conclusion } = data;
  const name = code(version ?? '');
  const where = md`${code(model)} in ${environment ?? DEFAULT_ENVIRONMENT}`;
  const candidate = decision?.candidate;
  return [
    md`${where}: ${name} ${causeOf(data.reasonCode, decision?.outcome, candidate)}.`,
    ...(data.reason === null ? [] : [md`What was told of it: ${data.reason}.`]),
    ...(candidate === undefined ? [] : numbersOf(candidate)),
    ...(conclusion === 'pass'
      ? waitingLines(data, isPromoted)
      : [md`It has left the live test, and production has its traffic again.`]),
    ...(decision === undefined || version === null
      ? []
      : [
          md`Recorded in ${code(decision.path)}; ${code(`seatrial prove ${model}@${version}`)} decides it again from the record.`,
        ]),
  ];
}

function causeOf(reasonCode: string, outcome: LiveOutcome | undefined, candidate: LiveCandidate | undefined): Markdown {
  if (outcome?.kind === 'promote' && reasonCode === 'better')
    return md`is better in ${code(outcome.metric)}, and not worse in anything`;
  if (outcome?.kind === 'reject-harm' && outcome.candidate === candidate?.name) {
    const { by } = outcome;
    if (by.kind === 'event') return md`does harm: ${EVENT_WORDS[by.event]} are more often than in production`;
    return md`does harm: ${code(by.metric)} is worse than in production`;
  }
  if (outcome?.kind === 'invalid')
    return md`was not judged, as nothing can be believed: ${invalidCause(outcome.reasonCode)}`;
  return md`${CAUSES[reasonCode] ?? reasonCode}`;
}

const CAUSES: Readonly<Record<string, string>> = {
  better: 'is better, and not worse in anything',
  harm: 'does harm',
  'event-harm': 'does harm',
  'metric-harm': 'does harm',
  'no-gain': 'surely gains less than would be worth a new version',
  'another-better': 'was not chosen, as another candidate is better',
  'time-over': 'was not decided about within the time of the test, which is no promotion',
  'guard-tripped': 'broke in service, and was taken out by the gateway',
};

function numbersOf({ requests, share, metrics, alpha }: LiveCandidate): readonly Markdown[] {
  const part = share === null ? md`` : md` on ${percent(share)} of the traffic`;
  const told = metrics
    .filter(({ effect }) => effect !== null)
    .map((one) => md`${code(one.metric)} ${gainText(one, alpha)}`);
  const beside = told.length === 0 ? md`` : md`: ${joinMarkdown(told, ', ')}`;
  return [
    md`It answered ${formatCount(requests)} requests${part}${beside}${told.length === 0 ? '' : ', where above 0 is better'}.`,
  ];
}

/** Somebody is asked, with the line to send. */
function waitingLines(
  { model, version, environment, conditions }: LedgerEvent['data'],
  isPromoted: boolean,
): readonly Markdown[] {
  if (isPromoted) return [];
  const place = environment === null || environment === DEFAULT_ENVIRONMENT ? '' : ` environment=${environment}`;
  const line = code(`/promote ${model}@${version ?? ''} to=production${place}`);
  const unmet = conditions.filter(({ met }) => !met);
  const because =
    unmet.length === 0
      ? md`Nobody has approved that it becomes production by itself`
      : md`It does not become production by itself: ${joinMarkdown(unmet.map(unmetWords), '; ')}`;
  return [md`${because}. It keeps its share; to make it production: ${line}`];
}

function unmetWords({ code: name }: Condition): Markdown {
  return md`${OWN_TITLES[name] ?? `not met: ${conditionWording(name).title}`}`;
}

const OWN_TITLES: Readonly<Record<string, string>> = {
  'same-policy': 'model.yaml or the settings have changed since that was approved',
  'asked-for': 'the log does not say who approved it',
};
