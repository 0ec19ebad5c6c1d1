import type { Command, CommandProblem } from '../../domain/promotion/command.ts';
import type { CommandVerdict } from '../../domain/promotion/decide.ts';
import type { ResolveProblem } from '../../domain/promotion/resolve-problem.ts';
import { code, fence, joinMarkdown, md, type Markdown, strong } from '../markdown.ts';
import { renderAgainst } from './against.ts';
import { describeChange } from './change-wording.ts';
import { renderCommandLine } from './command-line.ts';
import { commandTitle, conditionTable } from './refusal.ts';

const PROBLEMS_SHOWN = 10;
const TRIALS_SHOWN = 3;

/** What a command would check and change, and that it did not. `diffs` are of the deployment files. */
export function renderPlan(verdict: CommandVerdict, diffs: readonly string[]): Markdown {
  const { facts, kind, conditions } = verdict;
  const done = facts.ahead === true ? 'would be remembered' : 'would be carried out';
  const outcome = { allow: done, refuse: 'would be refused', nothing: 'would change nothing' }[kind];
  const changes = verdict.changes
    .flatMap(({ model, change }) => describeChange(model, change, { facts }))
    .map((line) => md`- ${line}`);
  const after = changes.length === 0 ? [] : [md`After it:`, joinMarkdown(changes, '\n')];
  const title = md`${strong(md`${commandTitle(facts)} ${outcome}.`)} Nothing was changed.`;
  const parts = [title, ...after, ...renderAgainst(facts), conditionTable(conditions, facts)];
  return joinMarkdown([...parts, ...diffs.map((diff) => fence('diff', diff))], '\n\n');
}

/** What of a comment could not be read, and what its lines may have meant. */
interface Unread {
  readonly commands: readonly CommandProblem[];
  readonly targets: readonly ResolveProblem[];
  readonly guesses: readonly Guess[];
}

interface Guess extends Pick<ResolveProblem, 'readings' | 'refused' | 'unclear'> {
  readonly problem: ResolveProblem | null;
}

export function renderUnreadable({ commands, targets, guesses }: Unread): Markdown {
  const offers = [...targets, ...guesses];
  const readings = linesOf(offers.flatMap((offer) => offer.readings));
  const paste = readings.length === 0 ? [] : [md`To be sent again as it is meant:`, ...readings.map(asFence)];
  const besides = guesses.flatMap((guess) => toldOf(guess, commands)).slice(0, 1);
  const all = [...commands.map(describeCommand), ...[...targets, ...besides].map(describeTarget)];
  const lines = all.slice(0, PROBLEMS_SHOWN);
  const list = joinMarkdown(
    lines.map((line) => md`- ${line}`),
    '\n',
  );
  const more = all.length - lines.length;
  const rest = more > 0 ? [md`and ${more} more.`] : [];
  const note = md`Nothing was done. \`/seatrial help\` shows the commands.`;
  return joinMarkdown(
    [md`😕 ${strong('The command could not be read.')}`, list, ...rest, ...paste, ...lostIn(offers), note],
    '\n\n',
  );
}

/** What may have been meant, and is no line to send: who wrote it wants to know why. */
function lostIn(offers: readonly Pick<ResolveProblem, 'readings' | 'refused' | 'unclear'>[]): readonly Markdown[] {
  const what = md`What${offers.some(({ readings }) => readings.length > 0) ? ' else' : ''} may have been meant would be refused`;
  const lines = linesOf(offers.flatMap(({ refused = [] }) => refused)).slice(0, TRIALS_SHOWN);
  const trials =
    lines.length === 0 ? [] : [md`${what} now. This says why, and changes nothing:`, ...lines.map(asFence)];
  const isUnclear = lines.length === 0 && offers.some(({ unclear = 0 }) => unclear > 0);
  return isUnclear ? [md`${what} as it stands: it may lack a version.`] : trials;
}

function linesOf(commands: readonly Command[]): readonly string[] {
  return [...new Set(commands.map(renderCommandLine))];
}

function asFence(line: string): Markdown {
  return fence('', line);
}

/** Of a guess that leads to no line it is told why; but not of a word that is spoken of already. */
function toldOf(guess: Guess, commands: Unread['commands']): readonly ResolveProblem[] {
  const { problem, readings, refused = [], unclear = 0 } = guess;
  if (problem === null || readings.length + refused.length + unclear > 0) return [];
  const isTold =
    problem.code !== 'unknown-environment' || commands.some(({ line }) => namesPlace(line, problem.word ?? ''));
  return isTold ? [problem] : [];
}

/** Whether a line says of a word that it is an environment: any word may be taken for one. */
function namesPlace(line: string, word: string): boolean {
  const [before = ''] = line.toLowerCase().split(word, 1);
  return /(?<![a-z])e(?:nv[a-z]*)?\W+$/.test(before);
}

function describeCommand({ code: problem, word, nearest }: CommandProblem): Markdown {
  const hint = hintOf(nearest);
  const what = code(word, 100);
  switch (problem) {
    case 'unknown-verb':
      return md`${what} is no command.${hint}`;
    case 'unknown-key':
      return md`${what} is no key of this command.${hint}`;
    case 'duplicate-key':
      return word.includes('@') ? secondVersion(what) : md`${what} is given twice.`;
    case 'bad-value':
      return word === '' ? md`A key stands without its value.${hint}` : md`${what} is not a value that fits.${hint}`;
    case 'bad-target':
      return md`${what} names no model or version.${hint}`;
    case 'unexpected-word':
      return md`${what} is not expected here.${hint}`;
    case 'second-command':
      return md`${what} looks like a second command: each stands on a line of its own. As a part of the reason it may stand behind \`reason=\`.`;
    case 'small-share':
      return md`${what} is less than the smallest share.${hint}`;
    case 'stray-version':
      return md`${what} is a version that stands by itself: it does not say what is wanted of it.${hint}`;
    case 'no-version':
      return md`${what} names a version, and this command is about the whole model.${hint}`;
    case 'too-complicated':
      return md`The comment holds too much markup to tell what it shows. Write the command in a comment of its own.`;
    case 'below-quoted-mail':
      return md`${what} stands below what looks like a quoted mail. To give the command, write it in a comment of its own.`;
    case 'behind-long-text':
      return md`${what} stands behind so much text that it was not read. Leave an empty line above it.`;
    case 'not-plain':
      return md`The line holds ${what}: a command is read only where it is shown as it is typed. Write it plain, without markup, HTML or signs that stand for others.`;
    case 'unclear-place':
      return md`The command may belong to ${what}, which stands in the lines around it: leave an empty line above and below the command, and begin it in the first column. If that is not enough, write it in a comment of its own.`;
    case 'broken-line':
      return md`Below the command stands ${what}, which may belong to it: write the command in one line, or in a comment of its own.`;
    case 'unclear-dry-run':
      return md`The comment says ${what}: is a dry run meant? Then write \`dry-run\` into the command. If not, send the command in a comment of its own.`;
    case 'taken-back':
      return md`The comment says ${what}: nothing of it is carried out. If it is meant all the same, send the command in a comment of its own.`;
    case 'seen-not-read':
      return md`${what} looks like a command, and is none as it stands: a command begins its line, is spelt as the help shows it, and stands neither in bold, code, a heading, a list, a table, right below a quote nor between tags. Send ${code(nearest ?? '', 300)} plain, in a comment of its own.`;
    case 'short-sha':
      return md`${what} is too short to name a commit.`;
    case 'too-many-commands':
      return md`There are ${word} commands in the comment; ${nearest ?? ''} are the most.`;
    case 'too-many-targets':
      return md`There are ${word} targets in the comment; ${nearest ?? ''} are the most.`;
  }
}

/** What shows the form of a value, whatever was typed. */
const EXAMPLES: ReadonlySet<string> = new Set(['for=2h', 'model@1.2.3', 'share=10%', 'to=1.2.3']);

function hintOf(nearest: string | null): Markdown {
  if (nearest === null) return md``;
  const line = code(nearest, 100);
  return EXAMPLES.has(nearest) ? md` It is written as in ${line}.` : md` Did you mean ${line}?`;
}

function secondVersion(what: Markdown): Markdown {
  return md`${what} is a second version: a command names one. Write a line for each.`;
}

interface Named {
  /** What was typed. */
  readonly what: Markdown;
  readonly choices: readonly string[];
  /** What could be named instead, in a sentence of its own, or nothing. */
  readonly list: Markdown;
}

const TARGET_SENTENCES: Readonly<Record<ResolveProblem['code'], (named: Named) => Markdown>> = {
  'unknown-model': ({ what, list }) => md`There is no model ${what}.${list}`,
  'model-required': ({ list }) => md`The command must name the model here.${list}`,
  'other-model': ({ what }) => md`${what} may be the model that is meant, or only a word of the reason.`,
  'version-required': ({ list }) => md`The command must name the version here.${list}`,
  'version-ambiguous': ({ list }) => md`This pull request adds several versions: name one.${list}`,
  'version-unknown': ({ what }) => md`There is no version ${what}.`,
  'digest-ambiguous': ({ what, list }) => md`The digests of several versions begin with ${what}: name one.${list}`,
  'short-commit': ({ what }) => md`${what} is not a whole commit id: before the merge a short one can be forged.`,
  'other-commit': ({ what }) => md`${what} begins no commit that is known here: write the whole id.`,
  'other-version': ({ what }) =>
    md`The reason speaks of ${what}, which may be another version than the command would be about.`,
  'unclear-word': ({ what }) => md`${what} may be meant for the command, or be only a part of the reason.`,
  'unknown-key': ({ what, choices }) =>
    choices.length === 0
      ? md`${what} is no key of this command. As a part of the reason it may stand behind \`reason=\`.`
      : md`${what} is no key of this command. Did you mean ${listed(choices)}?`,
  'live-or-production': ({ what }) =>
    md`A version is in a live test, and the reason speaks of ${what}: is the test to end, or production to go back?`,
  'back-already': ({ what }) =>
    md`Production was taken back already, and is held: is it to go back further, or is ${what} about that?`,
  'runs-now': ({ what }) => md`${what} is what runs now: to be left, or to be returned to?`,
  'is-live': ({ what }) => md`${what} is in a live test: to end that, or to make it production?`,
  'production-or-live': ({ what }) =>
    md`The version of this pull request, ${what}, is in a live test, and the reason begins with production: which of the two is meant?`,
  'not-live': ({ what, choices }) =>
    choices.length === 0
      ? md`Version ${what} is in no live test, and no other one is.`
      : md`Version ${what} is in no live test. In one: ${listed(choices)}.`,
  'unknown-environment': ({ what, list }) => md`There is no environment ${what}.${list}`,
  'other-environment': ({ what }) => md`${what} is an environment, or a word of the reason.`,
  'environment-required': ({ list }) => md`The command must name the environment, as in \`environment=name\`.${list}`,
};

function listed(choices: readonly string[]): Markdown {
  return joinMarkdown(
    choices.map((choice) => code(choice, 140)),
    ', ',
  );
}

function describeTarget({ code: problem, word, choices }: ResolveProblem): Markdown {
  const list = choices.length === 0 ? md`` : md` Known: ${listed(choices)}.`;
  return TARGET_SENTENCES[problem]({ what: code(word ?? '', 100), choices, list });
}
