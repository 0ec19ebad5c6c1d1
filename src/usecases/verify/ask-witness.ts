import { isVerdict } from '../../contract/ledger.ts';
import { namedFiles } from '../../contract/named-files.ts';
import { instantMs } from '../../domain/instant.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { BranchCommit, HistoryReading, NamedHead } from '../ports/branch-history.ts';
import type { BranchWitness, SignedCommits } from '../ports/branch-witness.ts';
import { type LedgerFault, shortCommit } from './ledger-fault.ts';
import type { ReadLog } from './log-faults.ts';

/** What GitHub says of the branch, as far as it was asked. */
export interface WitnessWord {
  /** Of the newest commits; null where GitHub was not asked, or does not hold the branch. */
  readonly signed: SignedCommits | null;
  /** Of how many of the newest certificates GitHub keeps an attestation; null where it was not asked. */
  readonly attested: AttestedCertificates | null;
  readonly faults: readonly LedgerFault[];
}

/** Where GitHub is not asked. */
export const UNTOLD: WitnessWord = { signed: null, attested: null, faults: [] };

interface KnownBranch extends HistoryReading {
  readonly head: string;
  readonly logs: readonly ReadLog[];
}

export async function askWitness(
  witness: BranchWitness,
  { head, commits, isComplete, logs }: KnownBranch,
): Promise<WitnessWord> {
  const relation = await witness.goesOn(head);
  const message = `GitHub's branch does not hold the commit ${shortCommit(head)} that was read: it was set back, or replaced.`;
  const isHeld = relation === 'same' || relation === 'ahead';
  return {
    signed: isHeld ? await witness.signatures(head) : null,
    attested: await countAttested(witness, logs),
    faults: [
      ...(isHeld ? [] : [{ code: 'head-lost', model: null, message } as const]),
      ...(isComplete ? lostHeads(await witness.heads(), commits) : []),
    ],
  };
}

export interface AttestedCertificates {
  /** Those that were asked about. */
  readonly certificates: number;
  readonly attested: number;
}

/** Each is a request. */
const MOST_ASKED = 100;
const AT_ONCE = 4;

async function countAttested(witness: BranchWitness, logs: readonly ReadLog[]): Promise<AttestedCertificates> {
  const events = logs.flatMap((log) => log.events.map(({ event }) => event)).filter(({ type }) => isVerdict(type));
  const newest = events.toSorted((a, b) => instantMs(b.time) - instantMs(a.time));
  const named = [...new Set(newest.flatMap(namedFiles).map(({ sha256 }) => sha256))].slice(0, MOST_ASKED);
  const answers = await mapConcurrently(named, AT_ONCE, (digest) => witness.attested(digest));
  return { certificates: named.length, attested: answers.filter(Boolean).length };
}

/** A branch whose commits were replaced has lost those that were named elsewhere before. */
export function lostHeads(named: readonly NamedHead[], commits: readonly BranchCommit[]): readonly LedgerFault[] {
  const known = new Set(commits.map(({ id }) => id));
  return named.flatMap(({ by, head }) => {
    const message = `${by} names the commit ${shortCommit(head)} of the branch, which is in its history no more: it was replaced.`;
    return known.has(head) ? [] : [{ code: 'head-lost', model: null, message } as const];
  });
}
