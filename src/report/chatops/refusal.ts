import type { CommandFacts, Condition } from '../../contract/generated/types.ts';
import type { RuleCode } from '../../domain/promotion/rules.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { verbOf } from '../../domain/promotion/verbs/registry.ts';
import { code, type Column, fence, joinMarkdown, md, type Markdown, strong, table } from '../markdown.ts';
import { renderAgainst } from './against.ts';
import { COMMIT_ALONE, conditionWording, mendOf } from './mend-wording.ts';

/** What a command asked, and what it would have needed. */
export interface RefusedCommand {
  readonly facts: CommandFacts;
  readonly conditions: readonly Condition[];
  readonly reasonCode: string;
}

/** On a phone only the first two columns are seen. */
function columnsOf(mending: 'how to mend it' | 'met'): readonly Column[] {
  return ['condition', mending, 'observed', 'required'].map((header) => ({ header: md`${header}`, align: 'left' }));
}

/** Every condition that failed, never only the first. */
export function renderRefusal(refused: readonly RefusedCommand[], atomic: boolean): Markdown {
  const parts = refused.map(renderCommand);
  const note = atomic ? [md`The commands of a comment are one plan: none of them was carried out.`] : [];
  return joinMarkdown([...parts, ...note], '\n\n');
}

function renderCommand({ facts, conditions, reasonCode }: RefusedCommand): Markdown {
  const failed = conditions.filter(({ met }) => !met);
  if (failed.length === 0) return md`${strong(md`${commandTitle(facts)}: possible by itself`)} (${reasonCode}).`;
  const title = md`😕 ${strong(commandTitle(facts))} is refused: ${failed.length} of ${conditions.length} conditions ${failed.length === 1 ? 'fails' : 'fail'}.`;
  const parts = [
    title,
    conditionTable(failed, facts),
    ...renderAgainst(facts),
    ...reasonLine(facts, failed),
    ...pinnedLine(facts, failed),
  ];
  return joinMarkdown(parts, '\n\n');
}

export function conditionTable(conditions: readonly Condition[], facts: CommandFacts | null): Markdown {
  const failed = conditions.filter(({ met }) => !met).map(({ code: name }) => name);
  const several = new Set(conditions.map(({ environment }) => environment)).size > 1;
  const rows = conditions.map((condition) => {
    const { title, show } = conditionWording(condition.code);
    const where = several && condition.environment !== null ? md` (${condition.environment})` : md``;
    const seen = show?.(condition.seen, 'seen') ?? fact(condition.seen);
    const needed = show?.(condition.needed, 'needed') ?? fact(condition.needed);
    const mend = condition.met ? md`✅` : mendOf({ condition, facts, failed });
    return [md`${title}${where}`, mend, seen, needed];
  });
  return table(columnsOf(failed.length > 0 ? 'how to mend it' : 'met'), rows);
}

function fact(value: Condition['seen']): Markdown {
  if (value === null || value === '') return md`none`;
  if (typeof value === 'boolean') return value ? md`yes` : md`no`;
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return code(value.slice(0, 12));
  return code(String(value), 120);
}

export function commandTitle({ command, version, model }: CommandFacts): Markdown {
  const place = verbOf(command).leadsTo?.(command) ?? null;
  const named = version?.version ?? (place === command.version ? null : command.version);
  const target = named === null ? model.name : `${model.name}@${named}`;
  const to = place === null ? '' : ` to=${place}`;
  return code(`${command.verb} ${target}${to}`);
}

const FOR_WANT_OF_A_REASON = ['way-back', 'reason-given'] as const satisfies readonly RuleCode[];

/** The same command with the place of its reason, where only that was missing. */
function reasonLine({ command, model, version }: CommandFacts, failed: readonly Condition[]): readonly Markdown[] {
  const codes: readonly string[] = FOR_WANT_OF_A_REASON;
  if (version === null || failed.some(({ code: name }) => !codes.includes(name))) return [];
  const line = `/seatrial ${command.verb} ${model.name}@${version.version} reason=…`;
  return [md`The line that insists, with your reason in the place of the dots:`, fence('', line)];
}

/** The same command with the commit in it, where only that was missing. */
function pinnedLine(facts: CommandFacts, failed: readonly Condition[]): readonly Markdown[] {
  const head = facts.thread?.headSha ?? null;
  const codes = failed.map(({ code: name }) => name);
  if (head === null || facts.version === null) return [];
  if (!codes.includes('bound') && !codes.includes('bound-commit')) return [];
  if (!codes.every((name) => COMMIT_ALONE.includes(name))) return [];
  const { command, model, version } = facts;
  const environment = failed.find(({ environment: name }) => name !== DEFAULT_ENVIRONMENT)?.environment ?? null;
  const share = command.share === null ? '' : ` share=${Number((command.share * 100).toFixed(4))}%`;
  const place = environment === null ? '' : ` environment=${environment}`;
  const line = `/promote ${model.name}@${version.version} to=${command.to ?? 'live'}${share}${place} @${head}`;
  return [md`The line that names the commit as it is now:`, fence('', line)];
}
