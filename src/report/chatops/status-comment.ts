import type { Deployment, Hold, LedgerEvent } from '../../contract/generated/types.ts';
import { stageOf } from '../../domain/promotion/stage.ts';
import { knownGood, type ModelState } from '../../domain/promotion/state.ts';
import { code, type Column, fence, fold, joinMarkdown, md, type Markdown, strong, table } from '../markdown.ts';
import { renderStatusMarker } from './answer-marker.ts';
import { renderEventRow, EVENT_COLUMNS } from './event-rows.ts';

export interface StatusInput {
  readonly state: ModelState;
  readonly events: readonly LedgerEvent[];
  /** Versions of the thread's own pull request, for the next commands. */
  readonly versions: readonly { readonly version: string; readonly sha256: string }[];
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
const EVENTS_SHOWN = 8;

export type StatusText = (inputs: readonly StatusInput[]) => Markdown;

/** The one comment of a thread that always shows how things are. It depends on the ledger alone, not on the time. */
export function renderStatusComment(inputs: readonly StatusInput[]): Markdown {
  const parts = inputs.map(renderModelStatus);
  return joinMarkdown([renderStatusMarker(), ...parts], '\n\n');
}

export function renderModelStatus({ state, events, versions }: StatusInput): Markdown {
  const files = Object.values(state.deployments).toSorted((a, b) => (a.environment < b.environment ? -1 : 1));
  const parts = [
    md`### ${code(state.model)}: ${headline(files)}`,
    ...(files.length === 0 ? [] : [table(COLUMNS, files.map(row))]),
    ...versions.map(({ version, sha256 }) => versionLine(state, files, { version, sha256 })),
    ...nextCommands({ state, events, versions }, files),
    ...(events.length === 0 ? [] : [fold('What happened', lastEvents(events))]),
    ...(state.whole
      ? []
      : [
          md`⚠️ ${strong('The branch was changed by hand.')} Nothing is promoted until \`seatrial verify\` finds it whole.`,
        ]),
  ];
  return joinMarkdown(parts, '\n\n');
}

function headline(files: readonly Deployment[]): Markdown {
  const main = files.find(({ environment }) => environment === 'production') ?? files[0];
  if (main === undefined || main.production === null) return md`not in production`;
  return md`${main.production.version} in ${main.environment}`;
}

function row({ environment, production, liveTest, fallback, hold }: Deployment): readonly Markdown[] {
  const candidates = (liveTest?.candidates ?? []).map(({ version, share }) => md`${code(version)} ${percent(share)}`);
  return [
    md`${environment}`,
    named(production),
    candidates.length === 0 ? md`none` : joinMarkdown(candidates, ', '),
    named(fallback),
    hold === null ? md`none` : md`🔒 ${hold.reason} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`,
  ];
}

function until(hold: Hold): Markdown {
  return hold.until === null ? md`` : md` until ${code(hold.until)}`;
}

function named(version: Deployment['production']): Markdown {
  return version === null ? md`none` : md`${code(version.version)} (${code(version.sha256.slice(0, 12))})`;
}

function versionLine(
  state: ModelState,
  files: readonly Deployment[],
  { version, sha256 }: StatusInput['versions'][number],
): Markdown {
  const names = files.length === 0 ? ['production'] : files.map(({ environment }) => environment);
  const stages = names.map((environment) => md`${strong(stageOf(state, environment, sha256))} in ${environment}`);
  return md`This version, ${code(version)}, is ${joinMarkdown(stages, ', ')}.`;
}

/** Commands that the state allows; who may send them is decided when they arrive. */
function nextCommands({ state, events, versions }: StatusInput, files: readonly Deployment[]): readonly Markdown[] {
  const isBarred = waitsForever(events);
  const lines = [
    ...versions.flatMap(({ version, sha256 }) => promotions(state, files, { version, sha256, isBarred })),
    ...files.flatMap((file) => lowerings(state, file)),
  ];
  return lines.length === 0 ? [] : [md`Next, ready to paste:`, fence('', [...new Set(lines)].join('\n'))];
}

function promotions(
  state: ModelState,
  files: readonly Deployment[],
  { sha256, isBarred }: StatusInput['versions'][number] & { readonly isBarred: boolean },
): readonly string[] {
  const main = files.find(({ environment }) => environment === 'production') ?? files[0];
  if (state.quarantined.includes(sha256) || state.retired.includes(sha256)) return [];
  const production = main?.production ?? null;
  if (production?.sha256 === sha256 || (main?.hold ?? null) !== null) return [];
  const target = `${state.model}@sha256:${sha256}`;
  const direct = `/promote ${target} to=production`;
  if (production === null) return [direct];
  return [`/promote ${target} to=live`, ...(isBarred ? [] : [direct])];
}

/** A live test that model.yaml declares has no conclusion yet, so that production is refused: as the last decision saw it. */
function waitsForever(events: readonly LedgerEvent[]): boolean {
  const facts = events.findLast(({ data }) => data.facts !== null)?.data.facts;
  return facts?.model.liveTest === true && !facts.environments.some(({ directPromotion }) => directPromotion);
}

function lowerings(state: ModelState, { environment, hold, liveTest }: Deployment): readonly string[] {
  const where = environment === 'production' ? '' : ` environment=${environment}`;
  const [target] = knownGood(state, environment);
  return [
    ...(target === undefined ? [] : [`/rollback ${state.model} to=${target.version}${where}`]),
    ...(liveTest === null ? [] : [`/seatrial stop ${state.model}${where}`]),
    hold === null ? `/seatrial hold ${state.model}${where} reason` : `/seatrial unhold ${state.model}${where}`,
  ];
}

function lastEvents(events: readonly LedgerEvent[]): Markdown {
  return table(EVENT_COLUMNS, events.slice(-EVENTS_SHOWN).toReversed().map(renderEventRow));
}

export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))} %`;
}
