import type { Command } from './command.ts';
import { knownVersions } from './known-versions.ts';
import type { ResolveContext } from './resolve-problem.ts';
import { VERB_RECORDS } from './verbs/registry.ts';
import type { VerbRecord } from './verbs/verb.ts';

const DIGEST_LENGTH = 64;

/** The command with the version whose digest begins as it says; null where none does, or several. */
export function wholeDigest(command: Command, context: ResolveContext): Command | null {
  const { digest, verb } = command;
  if (digest === null || digest.length === DIGEST_LENGTH) return command;
  const known = knownVersions(context).filter(({ sha256 }) => sha256.startsWith(digest));
  const [version, ...others] = new Set(known.map((one) => one.version));
  if (version === undefined || others.length > 0) return null;
  const record: VerbRecord = VERB_RECORDS[verb];
  const plain = { ...command, digest: null };
  return record.read?.to === undefined ? { ...plain, version } : { ...plain, toVersion: version };
}
