import type { CatalogVersionRow, Verdict } from '../../contract/generated/types.ts';
import { OUTCOME_WORDS, PROOF_WORDS, STAGE_WORDS, VERDICT_WORDS } from '../text.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'live' | 'plain';

/** The words carry the meaning; the colour only repeats it. */
export function Badge({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return <span class={`badge ${tone}`}>{text}</span>;
}

const VERDICT_TONES = { pass: 'good', fail: 'bad', inconclusive: 'warn' } as const satisfies Record<Verdict, Tone>;

export function VerdictBadge({ verdict }: { readonly verdict: Verdict | null }) {
  if (verdict === null) return <Badge tone="plain" text="not certified" />;
  return <Badge tone={VERDICT_TONES[verdict]} text={VERDICT_WORDS[verdict]} />;
}

const STAGE_TONES = {
  production: 'live',
  live: 'live',
  certified: 'plain',
  candidate: 'plain',
  superseded: 'plain',
  'rolled-back': 'bad',
  rejected: 'bad',
  quarantined: 'bad',
  retired: 'plain',
} as const satisfies Record<CatalogVersionRow['stage'], Tone>;

const PROOF_TONES = {
  proven: 'good',
  certified: 'plain',
  claimed: 'plain',
  none: 'plain',
} as const satisfies Record<CatalogVersionRow['proof'], Tone>;

/** Stage, proof and verdict, each only where it says more than the one before. */
export function VersionBadges({ row }: { readonly row: CatalogVersionRow }) {
  const { stage, proof, verdict, outcome, escaped } = row;
  return (
    <span class="badges">
      <Badge tone={STAGE_TONES[stage]} text={STAGE_WORDS[stage]} />
      {proof === stage || (proof === 'claimed' && verdict !== null) ? null : (
        <Badge tone={PROOF_TONES[proof]} text={PROOF_WORDS[proof]} />
      )}
      {verdict === 'inconclusive' || (verdict === 'fail' && stage !== 'rejected') ? (
        <VerdictBadge verdict={verdict} />
      ) : null}
      {outcome === 'failed' && stage !== 'rolled-back' ? <Badge tone="bad" text={OUTCOME_WORDS.failed} /> : null}
      {escaped ? <Badge tone="bad" text="passed, then fell within 30 days" /> : null}
    </span>
  );
}
