import type { LiveDecision } from '../../contract/generated/types.ts';
import { bulletList, type Markdown, markdownText, md, strong, table } from '../markdown.ts';
import { left, paragraphs } from '../section.ts';
import { type ArmView, type TableView, viewDecision } from './decision-view.ts';

/** The job summary of a decision: the verdict with its cause first, then a table a candidate, what is missing, and what to do. */
export function renderDecisionSummary(decision: LiveDecision): string {
  const { outcome, arms, notes } = viewDecision(decision);
  const { model, environment } = decision.history;
  return `${markdownText(
    paragraphs([
      md`### Live test of ${model} in ${environment}`,
      strong(outcome.message),
      md`${outcome.hint}`,
      ...arms.flatMap(armParts),
      bulletList(notes.map((note) => md`${note}`)),
    ]),
  )}\n`;
}

function armParts({ title, metrics, guardrails, lacks }: ArmView): readonly (Markdown | null)[] {
  return [
    md`#### ${title}`,
    metrics === null ? null : tableOf(metrics),
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
