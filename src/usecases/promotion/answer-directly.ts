import { formatDeployment } from '../../contract/format-deployment.ts';
import type { CommandFacts } from '../../contract/generated/types.ts';
import { decideCommand, type Decision, type LedgerState } from '../../domain/promotion/decide.ts';
import { diffLines } from '../../domain/promotion/diff-lines.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { atLeast } from '../../domain/promotion/roles.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import { deploymentIn } from '../../domain/promotion/state.ts';
import { parseAnswerMarker, renderAnswerMarker } from '../../report/chatops/answer-marker.ts';
import { renderHelp, renderPlan, renderUnreadable, renderWhy } from '../../report/chatops/reading.ts';
import { renderRefusal } from '../../report/chatops/refusal.ts';
import { joinMarkdown, type Markdown, markdownText } from '../../report/markdown.ts';
import { type Gathered, statesOf, type Unreadable } from './gather.ts';
import { answers, postOnce } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf, projectModels } from './project-models.ts';

/** An answer that changes no state, and so stands in no ledger: its comment carries the key. */
export interface DirectAnswer {
  readonly key: string;
  readonly gathered: Gathered;
  readonly unreadable: Unreadable;
  readonly refusal: Decision | null;
}

/** Answers once. A stranger gets one comment a day and thread; after that only the reaction. */
export async function answerDirectly(ports: ChatPorts, intent: Intent, answer: DirectAnswer): Promise<void> {
  const { thread, kind, id } = intent.source;
  if (thread === null) return;
  const parts = renderParts(answer, ports.rules);
  if (parts.length > 0 && !(await isExhausted(ports, intent, answer))) {
    const marker = { ...markerOf(intent, answer), key: answer.key, part: partOf(answer) };
    const body = markdownText(joinMarkdown([renderAnswerMarker(marker), ...parts], '\n\n'));
    await postOnce(ports.conversation, thread, { matches: answers(marker.key, marker.part), body });
  }
  if (answer.gathered.questions.some(({ command }) => command.verb === 'status')) {
    const models = Object.keys(answer.gathered.ledgers);
    await projectModels(ports, models, { keys: [], threads: [thread] });
  }
  if (kind === 'label') await ports.conversation.removeLabel(thread, id.split(':', 1)[0] ?? '');
  if (kind !== 'comment' && kind !== 'review') return;
  if (answer.refusal === null && answer.gathered.facts.length > 0 && !isUnreadable(answer)) return;
  await ports.conversation.react({ thread, kind, id }, isNegative(answer) ? 'confused' : 'rocket');
}

function partOf(answer: DirectAnswer): 'decision' | 'reading' {
  return isNegative(answer) ? 'decision' : 'reading';
}

function isUnreadable({ unreadable }: DirectAnswer): boolean {
  return unreadable.commands.length + unreadable.targets.length > 0;
}

function isNegative(answer: DirectAnswer): boolean {
  return answer.refusal !== null || isUnreadable(answer);
}

function markerOf(intent: Intent, { gathered }: DirectAnswer) {
  return { actor: intent.actor.id ?? 0, day: gathered.now.slice(0, 10) };
}

async function isExhausted(ports: ChatPorts, intent: Intent, answer: DirectAnswer): Promise<boolean> {
  const { thread } = intent.source;
  if (thread === null || atLeast(answer.gathered.actor.role, 'triage')) return false;
  const { actor, day } = markerOf(intent, answer);
  const own = await ports.conversation.own(thread);
  const markers = own.map(({ body }) => parseAnswerMarker(body)).filter((marker) => marker !== null);
  return markers.some((marker) => marker.actor === actor && marker.day === day && marker.key !== answer.key);
}

function renderParts(answer: DirectAnswer, rules: readonly Rule[]): readonly Markdown[] {
  const { unreadable, refusal, gathered } = answer;
  if (isUnreadable(answer)) return [renderUnreadable(unreadable.commands, unreadable.targets)];
  if (refusal !== null) return [renderRefusal(refusal.verdicts, refusal.verdicts.length > 1)];
  const states = statesOf(gathered);
  return [
    ...gathered.trials.map((facts) => renderTrial(states, facts, rules)),
    ...gathered.questions.flatMap(({ command, model }) => {
      const ledger = gathered.ledgers[model ?? ''];
      if (command.verb === 'why' && ledger !== undefined) return [renderWhy(ledger.model, eventsOf(ledger))];
      return command.verb === 'help' ? [renderHelp({ ...gathered.environments[0]?.roles })] : [];
    }),
  ];
}

/** The deployment files before and after, as they would be committed. */
function renderTrial(states: LedgerState, facts: CommandFacts, rules: readonly Rule[]): Markdown {
  const verdict = decideCommand(states, facts, rules);
  const finals = new Map(
    verdict.changes.map(({ model, change }) => [`${model}/${change.environment}`, { model, change }]),
  );
  const diffs = [...finals.values()].flatMap(({ model, change }) => {
    const state = states[model];
    if (state === undefined || change.deployment === null || change.environment === null) return [];
    const before = formatDeployment(deploymentIn(state, change.environment));
    return [diffLines(before, formatDeployment(change.deployment))];
  });
  return renderPlan(verdict, diffs);
}
