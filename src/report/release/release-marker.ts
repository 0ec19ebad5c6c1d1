import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { STAGES } from '../../domain/promotion/stage.ts';
import type { CatalogVersionRow, Verdict } from '../../contract/generated/types.ts';
import { hiddenComment, type Markdown } from '../markdown.ts';

/** What a release says of itself to programs. The first line of its notes, invisible. */
export interface ReleaseMarker {
  readonly model: string;
  readonly version: string;
  readonly sha256: string;
  readonly certificate: string;
  readonly verdict: Verdict;
  readonly stage: CatalogVersionRow['stage'];
  /** Number of the outcome; null in the release of the version itself. */
  readonly outcome: number | null;
}

const LINE =
  /^<!-- seatrial:release model=([a-z0-9._-]{1,64}) version=([0-9A-Za-z.-]{1,128}) sha256=([0-9a-f]{64}) certificate=([0-9a-f]{64}) verdict=(pass|fail|inconclusive) stage=([a-z-]{1,20})(?: outcome=([1-9]\d{0,5}))? -->$/;

const VERDICTS = ['pass', 'fail', 'inconclusive'] as const satisfies readonly Verdict[];

export function renderReleaseMarker(marker: ReleaseMarker): Markdown {
  const { model, version, sha256, certificate, verdict, stage, outcome } = marker;
  const parts = [
    `model=${model}`,
    `version=${version}`,
    `sha256=${sha256}`,
    `certificate=${certificate}`,
    `verdict=${verdict}`,
    `stage=${stage}`,
    ...(outcome === null ? [] : [`outcome=${outcome}`]),
  ];
  return hiddenComment(`seatrial:release ${parts.join(' ')}`);
}

/** Reads the marker from the first line of a release's notes, or answers null. Who wrote the notes must be checked by the caller. */
export function parseReleaseMarker(notes: string): ReleaseMarker | null {
  const match = LINE.exec(notes.slice(0, 2048).split(/\r?\n/, 1)[0] ?? '');
  if (match === null) return null;
  const [, model = '', version = '', sha256 = '', certificate = '', verdictText, stageText, outcome] = match;
  const verdict = VERDICTS.find((one) => one === verdictText);
  const stage = STAGES.find((one) => one === stageText);
  if (verdict === undefined || stage === undefined || !IDENTIFIER.test(model)) return null;
  return {
    model,
    version,
    sha256,
    certificate,
    verdict,
    stage,
    outcome: outcome === undefined ? null : Number(outcome),
  };
}
