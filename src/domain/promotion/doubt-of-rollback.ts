import { instantMs } from '../instant.ts';
import type { Command } from './command.ts';
import type { Offers, Talk } from './doubt-of-reason.ts';
import { CLOCK_SKEW_MS } from './clock-skew.ts';
import { exactly, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { asStop, isNamed, namesTarget, toVersions } from './resolve-rollback.ts';
import { deploymentIn, knownGood } from './state.ts';
import { liveWordIn } from './steering-words.ts';

/** Production goes back where a version is in a live test, and the reason may be about that. */
export function doubtOfRollback(talk: Talk): ResolveProblem | null {
  const { command, context, subject } = talk;
  if (subject.to === 'live' || isNamed(command)) return null;
  if (isBackAlready(talk)) return askHowFar(talk);
  const isTested = context.environments.some(({ name }) => deploymentIn(context.state, name).liveTest !== null);
  const word = isTested ? liveWordIn(command.reason ?? '') : null;
  if (word === null) return null;
  const { plain, others } = rollbackOffers(talk);
  const found = resolveProblem('live-or-production', command, { word, choices: [] });
  return { ...found, readings: [asStop(command, context), ...others, plain] };
}

/** Production was taken back when the words were written, and is held: they may be about that, and another step one too many. */
function isBackAlready({ context: { state, writtenAt }, subject }: Talk): boolean {
  if (writtenAt === null) return false;
  return subject.environments.some(({ name }) => {
    const { hold } = deploymentIn(state, name);
    const isSeen = hold !== null && instantMs(hold.at) + CLOCK_SKEW_MS < instantMs(writtenAt);
    return isSeen && (state.history[name]?.rolledBack.length ?? 0) > 0;
  });
}

function askHowFar(talk: Talk): ResolveProblem {
  const { command } = talk;
  const { plain, others } = rollbackOffers(talk);
  const found = resolveProblem('back-already', command, { word: command.reason ?? '', choices: [] });
  return { ...found, readings: [...others, plain] };
}

export function rollbackOffers({ command, context, subject }: Talk): Offers {
  const plain: Command = { ...exactly(command), model: context.model, surely: true };
  if (namesTarget(command)) return { plain, others: [] };
  const good = subject.environments.flatMap(({ name }) => knownGood(context.state, name));
  return {
    plain,
    others: toVersions(
      plain,
      good.map(({ version }) => version),
    ),
  };
}
