import type { DeployedVersion, Deployment, Hold, LedgerEvent } from '../../contract/generated/types.ts';
import { isBarred, overallStage, type Stage, stageOf } from '../../domain/promotion/stage.ts';
import { type EnvironmentOrder, orderOf } from '../../domain/promotion/environment-order.ts';
import {
  deploymentsOf,
  mainDeployment,
  type NextCommand,
  nextCommands,
  type NextFacts,
} from '../../domain/promotion/next-commands.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { type SlotDeployment, slotsOf } from '../../domain/promotion/slots.ts';
import { standingIn } from '../../domain/promotion/remembered-requests.ts';
import type { ModelState } from '../../domain/promotion/state.ts';
import {
  bulletList,
  code,
  type Column,
  fence,
  fold,
  joinMarkdown,
  link,
  md,
  type Markdown,
  strong,
  table,
} from '../markdown.ts';
import { COMMENT_LIMIT, fitRows, sizeOf } from '../length-budget.ts';
import { planSentences } from '../livetest/plan-wording.ts';
import type { ToldParts, ToldTest } from '../livetest/told-test.ts';
import { plainTime } from '../release/live-sections.ts';
import { richToMarkdown } from '../rich-text.ts';
import { renderStatusMarker } from './answer-marker.ts';
import { testHeadline, testLines, testSections } from './test-lines.ts';
import { renderCommandLine } from './command-line.ts';
import { renderEventRow, EVENT_COLUMNS } from './event-rows.ts';
import { holdReason } from './hold-wording.ts';
import { followerOf, REPORTED } from './slot-wording.ts';
import { percent } from './percent.ts';
import { renderStanding } from './remembered.ts';

/** Its versions are those of the thread's own pull request. */
export interface StatusInput extends NextFacts {
  /** What is told here of the live tests that run. */
  readonly tests: readonly ToldTest[];
}

const COLUMNS: readonly Column[] = [
  {
    header: md`environment`,
    align: 'left',
  },
  {
    header: md`production`,
    align: 'left',
  },
  {
    header: md`live test`,
    align: 'left',
  },
  {
    header: md`warm fallback`,
    align: 'left',
  },
  {
    header: md`hold`,
    align: 'left',
  },
];

/** How much is told of each model; GitHub refuses a longer comment. */
interface Detail extends ToldParts {
  readonly events: number;
}

const WHOLE: Detail = { charts: true, numbers: true, events: 8 };

/** What is left out first comes last. */
const DETAILS: readonly Detail[] = [
  WHOLE,
  { ...WHOLE, numbers: false },
  { ...WHOLE, numbers: false, events: 0 },
  { charts: false, numbers: false, events: 0 },
];

export type StatusText = (inputs: readonly StatusInput[]) => Markdown;

/** The one comment of a thread that always shows how things are. It depends on the ledger alone, not on the time. */
export function renderStatusComment(inputs: readonly StatusInput[]): Markdown {
  const marker = renderStatusMarker(inputs.map(({ state }) => state.model));
  for (const detail of DETAILS) {
    const shown = joinMarkdown([marker, ...inputs.map((input) => renderModelStatus(input, detail))], '\n\n');
    if (sizeOf(shown) <= COMMENT_LIMIT) return shown;
  }
  return headlinesThatFit(marker, inputs);
}

/** So many models that not even the least of each has room. */
function headlinesThatFit(marker: Markdown, inputs: readonly StatusInput[]): Markdown {
  const render = (count: number): Markdown =>
    joinMarkdown(
      [
        marker,
        bulletList(inputs.slice(0, count).map(renderHeadline)),
        ...(count < inputs.length
          ? [md`${inputs.length - count} more models have no room here: ${code('/seatrial status model')} shows each.`]
          : []),
      ],
      '\n\n',
    );
  return fitRows(render, inputs.length, COMMENT_LIMIT);
}

function renderHeadline(input: StatusInput): Markdown {
  const { state } = input;
  return md`${code(state.model)}: ${headline(deploymentsOf(state))}${testHeadline(input)}`;
}

export function renderModelStatus(input: StatusInput, detail: Detail = WHOLE): Markdown {
  const { state, events, versions } = input;
  const files = deploymentsOf(state);
  const order = orderOf(events);
  const parts = [
    md`### ${renderHeadline(input)}`,
    ...(files.length === 0
      ? []
      : [
          table(
            COLUMNS,
            files.map((file) => row(file, order)),
          ),
        ]),
    ...listed([...testLines(input), ...planLines(files, events), ...rolloutLines(files, events)]),
    ...testSections(input, detail),
    ...versions.map(({ facts }) => versionLine(state, files, facts)),
    ...standingIn({ state, events }).map((one) => renderStanding(state.model, one)),
    ...nextLines(nextCommands(input)),
    ...(events.length === 0 || detail.events === 0 ? [] : [fold('What happened', lastEvents(events, detail.events))]),
    ...(state.whole
      ? []
      : [
          md`⚠️ ${strong('The branch was changed by hand.')} Nothing is promoted until \`seatrial verify\` finds it whole.`,
        ]),
  ];
  return joinMarkdown(parts, '\n\n');
}

function listed(lines: readonly Markdown[]): readonly Markdown[] {
  return lines.length === 0 ? [] : [bulletList(lines)];
}

function headline(files: readonly Deployment[]): Markdown {
  const main = mainDeployment(files);
  if (main === null || main.production === null) return md`not in production`;
  return md`${main.production.version} in ${main.environment}`;
}

function row(
  { environment, production, liveTest, fallback, hold }: Deployment,
  order: EnvironmentOrder,
): readonly Markdown[] {
  const before = order.get(environment);
  const candidates = (liveTest?.candidates ?? []).map(
    ({ version, share, then }) => md`${code(version)} ${percent(share)}${then === undefined ? '' : `, then ${then}`}`,
  );
  return [
    before === undefined ? md`${environment}` : md`${environment} (after ${before})`,
    named(production),
    candidates.length === 0 ? md`none` : joinMarkdown(candidates, ', '),
    named(fallback),
    hold === null
      ? md`none`
      : md`🔒 ${holdReason(hold.reason)} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`,
  ];
}

/** What was planned when a candidate was given its share; nothing where that is not known. */
function planLines(files: readonly Deployment[], events: readonly LedgerEvent[]): readonly Markdown[] {
  return files.flatMap(({ environment, liveTest }) =>
    (liveTest?.candidates ?? []).flatMap(({ sha256, version, share }) => {
      const given = events.findLast(
        ({ type, data }) =>
          (type === 'livetest.started' || type === 'livetest.changed') &&
          data.sha256 === sha256 &&
          data.environment === environment &&
          data.facts !== null,
      );
      const plan = given?.data.facts?.liveTest;
      if (given === undefined || plan?.metrics.some(({ times }) => times.some((time) => time.share === share)) !== true)
        return [];
      const when = md`planned at ${code(plainTime(given.time))} UTC`;
      return [md`Live test of ${code(version)} in ${environment}, ${when}: ${richToMarkdown(planSentences(plan))}`];
    }),
  );
}

/** Where followers report, or are asked to. */
function rolloutLines(files: readonly Deployment[], events: readonly LedgerEvent[]): readonly Markdown[] {
  const slots = files.flatMap((file) => slotsOf(file, events));
  return slots.filter(({ rollout }) => rollout.state !== 'untold').map(rolloutLine);
}

function rolloutLine({ name, revision, rollout: { state, report } }: SlotDeployment): Markdown {
  if (state === 'queued' || state === 'untold' || report === null)
    return md`${code(name)}: revision ${revision} is not reported yet.`;
  const by = report.data.via.url === null ? code(followerOf(report)) : link(followerOf(report), report.data.via.url);
  const { reason } = report.data;
  return md`${code(name)}: ${REPORTED[state]} at ${code(report.time)} by ${by}${reason === null ? '' : `: ${reason}`}.`;
}

function until(hold: Hold): Markdown {
  return hold.until === null ? md`` : md` until ${code(hold.until)}`;
}

function named(version: Deployment['production']): Markdown {
  return version === null ? md`none` : md`${code(version.version)} (${code(version.sha256.slice(0, 12))})`;
}

function versionLine(state: ModelState, files: readonly Deployment[], { version, sha256 }: DeployedVersion): Markdown {
  const names = files.length === 0 ? [DEFAULT_ENVIRONMENT] : files.map(({ environment }) => environment);
  if (isBarred(state, sha256)) {
    const stage = overallStage(state, names, sha256);
    return md`This version, ${code(version)}, is ${strong(stage)} and gets no traffic anywhere.`;
  }
  const stages = names.map((environment) => stageIn(environment, stageOf(state, environment, sha256)));
  return md`This version, ${code(version)}, is ${joinMarkdown(stages, ', ')}.`;
}

/** "certified in production" would say that it runs there. */
function stageIn(environment: string, stage: Stage): Markdown {
  const isIdle = stage === 'candidate' || stage === 'certified' || stage === 'rejected';
  return md`${strong(stage)}${isIdle ? ' and without traffic' : ''} in ${environment}`;
}

function nextLines(next: readonly NextCommand[]): readonly Markdown[] {
  const soonest = next.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return [...Map.groupBy(soonest, ({ from }) => from)].flatMap(([from, commands]) => [
    from === null ? md`Next, ready to paste:` : md`From ${code(plainTime(from))} UTC on:`,
    fence('', commands.map(({ command }) => renderCommandLine(command)).join('\n')),
  ]);
}

function lastEvents(events: readonly LedgerEvent[], most: number): Markdown {
  const told = events.filter(({ type }) => type !== 'windows.recorded' && type !== 'livetest.window');
  return table(EVENT_COLUMNS, told.slice(-most).toReversed().map(renderEventRow));
}
