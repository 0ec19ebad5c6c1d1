import { formatDeployment } from '../../contract/format-deployment.ts';
import type { CommandFacts } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import type { DoneRollback } from '../../domain/promotion/already-back.ts';
import { decideCommand, type Decision } from '../../domain/promotion/decide.ts';
import { diffLines } from '../../domain/promotion/diff-lines.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import type { Lateness } from '../../domain/promotion/lateness.ts';
import { atLeast } from '../../domain/promotion/roles.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import { deploymentIn, type LedgerState } from '../../domain/promotion/state.ts';
import {
  type AnswerMarker,
  parseAnswerMarker,
  renderAnswerMarker,
  renderStatusLink,
} from '../../report/chatops/answer-marker.ts';
import { renderDone, renderEdited, renderLate } from '../../report/chatops/late.ts';
import { ANSWERS } from '../../report/chatops/answers.ts';
import { renderPlan, renderUnreadable } from '../../report/chatops/reading.ts';
import { renderRefusal } from '../../report/chatops/refusal.ts';
import type { StatusInput } from '../../report/chatops/status-comment.ts';
import { joinMarkdown, md, type Markdown, markdownText } from '../../report/markdown.ts';
import { type FinalWord, sayFinalWord } from './final-word.ts';
import { type AskedQuestion, type Gathered, type UnreadParts } from './gather.ts';
import { statesOf } from './read-named.ts';
import { answers, findStatus, postStatusLink, saveMarked } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf, projectModels } from './project-models.ts';

/** An answer that changes no state, and so stands in no ledger: its comment carries the key. */
export interface DirectAnswer {
  readonly key: string;
  readonly gathered: Gathered;
  readonly unreadable: UnreadParts;
  readonly refusal: Decision | null;
  /** Why what the decision allows is not carried out. */
  readonly late: { readonly lateness: Lateness; readonly decision: Decision } | null;
  /** Rollbacks that somebody else's has done already. */
  readonly done: readonly DoneRollback[];
  /** Whether the comment says something else than was heard. */
  readonly isEdited: boolean;
}

/** The answer as it will be given: small enough to wait for its turn. */
export interface PreparedAnswer {
  readonly marker: AnswerMarker;
  readonly body: string | null;
  /** Whoever has no role in the repository gets one comment a day and thread. */
  readonly limited: boolean;
  /** Models whose status was asked for; null: nobody asked. */
  readonly status: readonly string[] | null;
  /** null: the ledger's own projection says it. */
  readonly word: FinalWord | null;
}

const LIMIT = md`Whoever has no role in the repository is answered once a day on a thread; after that by a reaction alone.`;

/** Renders the answer while everything that was read is at hand. */
export function prepareAnswer(ports: Pick<ChatPorts, 'rules'>, intent: Intent, answer: DirectAnswer): PreparedAnswer {
  const { gathered, key } = answer;
  const negative = isNegative(answer);
  const [actor, day] = [intent.actor.id ?? 0, gathered.now.slice(0, 10)];
  const marker = { key, part: negative ? 'decision' : 'reading', actor, day } as const;
  const parts = renderParts(answer, ports.rules);
  const limited = !atLeast(gathered.actor.role, 'triage');
  const body = markdownText(joinMarkdown([renderAnswerMarker(marker), ...parts, ...(limited ? [LIMIT] : [])], '\n\n'));
  const asked = gathered.questions.filter((question) => isInStatus(gathered, question)).map(({ model }) => model ?? '');
  const decided = !negative && gathered.facts.length > 0;
  return {
    marker,
    body: parts.length > 0 ? body : null,
    limited,
    // A model that is none leaves the status of the thread as it is.
    status: asked.length > 0 && !negative ? [...new Set(asked)] : null,
    word: decided ? null : negative ? 'confused' : 'rocket',
  };
}

/** Answers once. A stranger gets one comment a day and thread; after that only the reaction. */
export async function answerDirectly(ports: ChatPorts, { source }: Intent, answer: PreparedAnswer): Promise<void> {
  const { thread } = source;
  if (thread === null) return;
  const { marker, body, status, word } = answer;
  if (body !== null && !(await isExhausted(ports, thread, answer))) {
    const matches = answers(marker.key, marker.part);
    await saveMarked(ports.conversation, thread, { matches, body, isNew: true });
  }
  if (status !== null) await showAsked(ports, source, { ...answer, status });
  if (word !== null) await sayFinalWord(ports.conversation, source, word);
}

type StatusAnswer = PreparedAnswer & { readonly status: readonly string[] };

/** A status comment that is only edited is not seen: below the question stands where it is. */
async function showAsked(ports: ChatPorts, { thread, url }: Intent['source'], answer: StatusAnswer): Promise<void> {
  if (thread === null) return;
  const { conversation } = ports;
  const before = await findStatus(conversation, thread);
  await projectModels(ports, answer.status, { keys: [], threads: [thread] });
  if (before === null || url === null || answer.body !== null || (await isExhausted(ports, thread, answer))) return;
  const { marker } = answer;
  const body = markdownText(renderStatusLink(marker, `${url.split('#', 1)[0]}#issuecomment-${before.id}`));
  await postStatusLink(conversation, thread, { marker, body });
}

/** The status comment of a thread shows the models that it is about. What is asked there of another one is answered beside it. */
function isInStatus({ subjects }: Gathered, { verb, model }: AskedQuestion): boolean {
  return verb === 'status' && model !== null && subjects.includes(model);
}

function isUnreadable({ unreadable }: DirectAnswer): boolean {
  return unreadable.commands.length + unreadable.targets.length > 0;
}

function isNegative(answer: DirectAnswer): boolean {
  return answer.isEdited || answer.refusal !== null || answer.late !== null || isUnreadable(answer);
}

async function isExhausted(
  { conversation }: ChatPorts,
  thread: number,
  { limited, marker }: PreparedAnswer,
): Promise<boolean> {
  if (!limited) return false;
  const markers = (await conversation.own(thread)).map(({ body }) => parseAnswerMarker(body));
  return markers.some((one) => one?.actor === marker.actor && one.day === marker.day && one.key !== marker.key);
}

function renderParts(answer: DirectAnswer, rules: readonly Rule[]): readonly Markdown[] {
  const { unreadable, refusal, late, gathered, isEdited } = answer;
  if (isEdited) return [renderEdited()];
  if (isUnreadable(answer)) return [renderUnreadable(unreadable)];
  if (refusal !== null) return [renderRefusal(refusal.verdicts, refusal.verdicts.length > 1)];
  if (late !== null)
    return [
      renderLate(
        late.lateness,
        late.decision.verdicts.map(({ facts }) => facts),
      ),
    ];
  const states = statesOf(gathered);
  return [
    ...answer.done.map(renderDone),
    ...gathered.trials.map((facts) => renderTrial(states, facts, rules)),
    ...gathered.questions.flatMap(({ verb, model }) => {
      if (isInStatus(gathered, { verb, model })) return [];
      const ledger = gathered.ledgers[model ?? ''];
      const log = ledger === undefined ? null : logOf(gathered, ledger);
      return ANSWERS[verb]({ log, roles: { ...gathered.environments[0]?.roles } });
    }),
  ];
}

function logOf({ registered, environments }: Gathered, { model, state, events }: ModelLedger): StatusInput {
  const facts = registered[model]?.facts ?? null;
  return { state, events: eventsOf({ events }), environments, model: facts, versions: [], tests: [] };
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
