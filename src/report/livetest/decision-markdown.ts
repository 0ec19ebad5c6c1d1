import type { LiveCandidate, LiveDecision } from '../../contract/generated/types.ts';
import { bulletList, type Markdown, markdownText, md, strong, table } from '../markdown.ts';
import type { Trace } from '../../domain/livetest/trace-test.ts';
import { left, paragraphs } from '../section.ts';
import { type ArmView, guardrailTable, metricTable, type TableView, viewDecision } from './decision-view.ts';
import { gainChart } from './gain-chart.ts';

/** The job summary of a decision: the verdict with its cause first, then a table and a chart a candidate, what is missing, and what to do. */
export function renderDecisionSummary(decision: LiveDecision, traces: readonly Trace[]): string {
  const { outcome, arms, notes } = viewDecision(decision);
  const { model, environment } = decision.history;
  return `${markdownText(
    paragraphs([
      md`### Live test of ${model} in ${environment}`,
      strong(outcome.message),
      md`${outcome.hint}`,
      ...arms.flatMap((arm) => armParts(arm, traces)),
      bulletList(notes.map((note) => md`${note}`)),
    ]),
  )}\n`;
}

/** The same numbers where verdict and charts stand elsewhere. */
export function decisionNumbers(decision: LiveDecision): Markdown {
  const { arms, notes } = viewDecision(decision);
  return paragraphs([...arms.flatMap((arm) => armParts(arm, [])), bulletList(notes.map((note) => md`${note}`))]);
}

/** The numbers of one candidate alone, as the event of its conclusion has them. */
export function candidateNumbers({ metrics, guardrails, alpha }: LiveCandidate): Markdown {
  const tables = [metricTable(metrics, alpha), guardrailTable(guardrails)];
  return paragraphs(tables.map((one) => (one === null ? null : tableOf(one))));
}

function armParts(
  { name, title, metrics, guardrails, lacks }: ArmView,
  traces: readonly Trace[],
): readonly (Markdown | null)[] {
  return [
    md`#### ${title}`,
    metrics === null ? null : tableOf(metrics),
    ...traces.filter(({ candidate }) => candidate === name).map(gainChart),
    guardrails === null ? null : tableOf(guardrails),
    lacks.length === 0 ? null : bulletList(lacks.map((lack) => md`${lack}`)),
  ];
}

function tableOf({ header, rows }: TableView): Markdown {
  return table(
    header.map((name) => left(name)),
    rows.map((cells) => cells.map((cell) => md`${cell}`)),
  );
}
