import type { ThreadFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { knownVersions } from './known-versions.ts';
import { type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';

const DIGEST_LENGTH = 64;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The command with the digest and the commit of which it says the beginning. */
export function withWholeIds(
  command: Command,
  context: ResolveContext,
  thread: ThreadFacts | null,
): Command | ResolveProblem {
  const named = withWholeDigest(command, context);
  return 'kind' in named ? named : withWholeCommit(named, thread);
}

function withWholeDigest(command: Command, context: ResolveContext): Command | ResolveProblem {
  const { digest } = command;
  if (digest === null || digest.length === DIGEST_LENGTH) return command;
  const known = knownVersions(context).filter(({ sha256 }) => sha256.startsWith(digest));
  const [whole, ...others] = new Set(known.map(({ sha256 }) => sha256));
  const word = `sha256:${digest}`;
  if (whole === undefined) return resolveProblem('version-unknown', command, { word, choices: [] });
  if (others.length === 0) return { ...command, digest: whole };
  const choices = [...new Set(known.map(({ version }) => `${context.model}@${version}`))];
  return resolveProblem('digest-ambiguous', command, { word, choices });
}

/** What is merged nobody can push over; of an open pull request the head may be another one by now that begins alike. */
function withWholeCommit(command: Command, thread: ThreadFacts | null): Command | ResolveProblem {
  const { sha } = command;
  if (sha === null || WHOLE_COMMIT.test(sha)) return command;
  const word = `@${sha}`;
  const head = thread?.headSha ?? '';
  if (!head.startsWith(sha)) return resolveProblem('other-commit', command, { word, choices: [] });
  const whole = { ...command, sha: head };
  if (thread?.state === 'merged') return whole;
  return { ...resolveProblem('short-commit', command, { word, choices: [] }), readings: [whole] };
}
