import type { Doubt, ProvedDecision } from '../../domain/livetest/proved-decision.ts';
import { bulletList, code, markdownText, md, strong } from '../markdown.ts';
import { paragraphs } from '../section.ts';
import { sayDifference } from './replay-wording.ts';

export function isProved({ doubts }: Pick<ProvedDecision, 'doubts'>): boolean {
  return doubts.length === 0;
}

/** A decision and what is wrong with it, a line each: they hold text of the log, which is cleaned where it is shown. */
export function proofLines(decision: ProvedDecision): readonly string[] {
  const { environment, version, at, outcome, path, doubts } = decision;
  const what = `${at} ${environment} ${version ?? ''}${outcome === null ? '' : `: ${outcome}`}`;
  const head = `${isProved(decision) ? 'proved' : 'NOT PROVED'}  ${what}${path === null ? '' : ` (${path})`}`;
  return [head, ...doubts.flatMap(sayDoubt).map((line) => `  ${line}`)];
}

/** Why a decision is not proved, with what to do where something can be done. */
export function sayDoubt(doubt: Doubt): readonly string[] {
  switch (doubt.kind) {
    case 'file-missing':
      return [
        'Its file is not on the branch seatrial/windows.',
        '→ git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows',
      ];
    case 'file-differs':
      return ['Its file is not the one that the event names.'];
    case 'event-differs':
      return ['The event says something else of it than its file.'];
    case 'policy-missing':
      return ['model.yaml is not here as it was read then.', '→ git fetch --unshallow brings older commits.'];
    case 'policy-unmerged':
      return [
        'It was decided by model.yaml of a commit that is no part of what is checked out here, nor of the default branch.',
        '→ git fetch --unshallow origin, where the clone is shallow or old',
      ];
    case 'no-history':
      return ['Before the event the log tells of no live test.'];
    case 'differs':
      return doubt.differences.map((one) => `Made again, it differs: ${sayDifference(one)}.`);
    case 'no-certificate':
      return [`It rests on a certificate that the log does not name: ${doubt.certificate}.`];
    case 'no-consequence':
      return [`What was done does not follow from it: ${doubt.event}.`];
    case 'no-decision':
      return [`The evidence is said to have done it, and no decision is named: ${doubt.event}.`];
  }
}

function placeOf({ path }: ProvedDecision) {
  return path === null ? '' : md` (${code(path)})`;
}

/** The job summary of a proof: the verdict first, then each decision with what is wrong with it. */
export function renderProofSummary(named: string, decisions: readonly ProvedDecision[]): string {
  const wrong = decisions.filter((one) => !isProved(one)).length;
  const verdict =
    wrong === 0
      ? 'Every decision is made again by the record, byte for byte.'
      : `${wrong} of ${decisions.length} decisions are not proved.`;
  const lines = decisions.flatMap((one) => [
    md`${isProved(one) ? 'proved' : 'NOT PROVED'}: ${one.at}, ${one.environment}, ${one.outcome ?? 'by no decision'}${placeOf(one)}`,
    ...one.doubts.flatMap(sayDoubt).map((line) => md`${line}`),
  ]);
  return `${markdownText(paragraphs([md`### Live tests of ${code(named)}`, strong(verdict), bulletList(lines)]))}\n`;
}
