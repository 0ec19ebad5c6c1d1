import type { DeployedVersion, ThreadFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { knownVersions } from './known-versions.ts';
import { type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { VERB_RECORDS } from './verbs/registry.ts';
import type { VerbRecord } from './verbs/verb.ts';

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
  const known = begunBy(digest, context);
  const [whole, ...others] = new Set(known.map(({ sha256 }) => sha256));
  const word = `sha256:${digest}`;
  if (whole === undefined) return resolveProblem('version-unknown', command, { word, choices: [] });
  if (others.length === 0) return { ...command, digest: whole };
  const choices = [...new Set(known.map(({ version }) => `${context.model}@${version}`))];
  return resolveProblem('digest-ambiguous', command, { word, choices });
}

/** The command with the number of the version whose digest begins as it says, for a line to be sent; null where none does, or several. */
export function withNumber(command: Command, context: ResolveContext): Command | null {
  const { digest, verb } = command;
  if (digest === null || digest.length === DIGEST_LENGTH) return command;
  const [version, ...others] = new Set(begunBy(digest, context).map((one) => one.version));
  if (version === undefined || others.length > 0) return null;
  const record: VerbRecord = VERB_RECORDS[verb];
  const plain = { ...command, digest: null };
  return record.read?.to === undefined ? { ...plain, version } : { ...plain, toVersion: version };
}

function begunBy(digest: string, context: ResolveContext): readonly DeployedVersion[] {
  return knownVersions(context).filter(({ sha256 }) => sha256.startsWith(digest));
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
