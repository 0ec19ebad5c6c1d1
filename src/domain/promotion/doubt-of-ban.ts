import type { Command } from './command.ts';
import type { Offers, Talk } from './doubt-of-reason.ts';
import { exactly, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { deploymentIn } from './state.ts';
import { liveWordIn } from './steering-words.ts';
import { plainText } from './words.ts';

/** Superlatives, and roles that another version has. */
const CHOSEN =
  /(?<!\p{L})(?:fallback|predecessor|successor|baseline|champion|challenger|\p{L}{2,}est (?:one|version|model|release)|(?:most|least) \p{L}+(?: (?:one|version|model|release))?|(?:the|that) (?:\p{L}+ )?(?:one|version|model|release) (?:that|which|with|from|of|we|i|\p{Lu}?\p{L}+ (?:trained|made|built|deployed|added)|trained|made|built|deployed|added)|(?:the|that) \p{L}+ing (?:one|version|model|release))(?!\p{L})/u;
const EVERYTHING = /^(?:(?:ban|quarantine) )?(?:everything|all|every|both|each)(?!\p{L})/u;
const ANOTHER =
  /(?<!\p{L})(?:previous|prior|other|another|old|older|oldest|newer|next|last|latest|current|running|deployed|serving|that|wrong|bad|broken) (?:one|ones|versions?|models?|releases?|deploy(?:ment)?s?)(?!\p{L})/u;
const PRODUCTION = /(?<!\p{L})(?:production|prod)(?!\p{L})/u;

/** A ban is for good: where the version is only that of the thread, words for another one are asked about. */
export function doubtOfBan(talk: Talk): ResolveProblem | null {
  const { command, context, subject } = talk;
  if (command.version !== null || command.digest !== null) return null;
  const text = plainText(command.reason ?? '');
  const own = subject.facts?.sha256;
  const files = context.environments.map(({ name }) => deploymentIn(context.state, name));
  const isServing = files.every(({ production }) => production?.sha256 === own);
  const isTested = files.some(({ liveTest }) => liveTest?.candidates.some(({ sha256 }) => sha256 === own));
  const signs = [EVERYTHING, ANOTHER, CHOSEN, ...(isServing ? [] : [PRODUCTION])];
  const others = files.some(({ liveTest }) => liveTest !== null) && !isTested ? liveWordIn(text) : null;
  const word = signs.map((sign) => sign.exec(text)?.[0]).find((found) => found !== undefined) ?? others;
  if (word === null) return null;
  const { plain, others: readings } = banOffers(talk);
  return { ...resolveProblem('unclear-word', command, { word, choices: [] }), readings: [plain, ...readings] };
}

/** The version that would be banned, by its name, and every other one that has traffic. */
export function banOffers({ command, context, subject }: Talk): Offers {
  const exact = { ...exactly(command), model: context.model, surely: true };
  const named = (version: string): Command => ({ ...exact, version, digest: null });
  const traffic = context.environments.flatMap(({ name }) => {
    const { production, liveTest } = deploymentIn(context.state, name);
    return [production, ...(liveTest?.candidates ?? [])].flatMap((one) => (one === null ? [] : [one.version]));
  });
  const meant = subject.version ?? command.version;
  const others = [...new Set(traffic)].filter((version) => version !== meant);
  return { plain: meant === null ? exact : named(meant), others: others.map(named) };
}
