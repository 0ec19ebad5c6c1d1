import type { Certificate, Verdict } from '../contract/generated/types.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import type { EarlierRun } from './marker.ts';
import type { PriorArtBlock } from './statistics/prior-art.ts';

/** Everything that one report about one model is rendered from. */
export interface ModelReport {
  readonly model: string;
  readonly certificates: readonly Certificate[];
  /** Errors of manifests that could not be read, so that no certificate exists. */
  readonly problems?: readonly AppErrorDetails[] | undefined;
  /** The versions that the problems kept from being certified. */
  readonly unanswered?: readonly UnansweredVersion[] | undefined;
  readonly policyChange?: PolicyChange | undefined;
  /** owner/name of the fork that the pull request comes from. */
  readonly fork?: string | undefined;
  /** Newest first. */
  readonly history?: readonly EarlierRun[] | undefined;
  readonly links?: ReportLinks | undefined;
  /** By version: what came before it, where there is a record. */
  readonly priorArt?: ReadonlyMap<string, PriorArtBlock> | undefined;
}

/** A version of which nothing was judged, and what of its files kept it from that. */
export interface UnansweredVersion {
  readonly version: string;
  readonly problems: readonly AppErrorDetails[];
}

interface ReportLinks {
  /** The workflow run that measured. */
  readonly run?: string | undefined;
  /** The job summary, which holds everything. */
  readonly summary?: string | undefined;
  /** The certificates as files. */
  readonly certificates?: string | undefined;
}

/** A pull request that changes what a model must achieve. */
export interface PolicyChange {
  /** Paths of the changed files: model.yaml, evaluation data, settings. */
  readonly changed: readonly string[];
  readonly outcomes: readonly PolicyOutcome[];
  /** Paths of settings that are changed and hold from the merge on: nothing here was judged by them. */
  readonly pending?: readonly string[];
}

interface PolicyOutcome {
  readonly version: string;
  readonly role: 'candidate' | 'baseline';
  /** null where it was not certified under that policy. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** Whether the headline is about one version, so that nothing below needs its name: one that could not be read is a version, too. */
export function isSingle({ certificates, problems = [] }: ModelReport): boolean {
  return certificates.length === 1 && problems.length === 0;
}

/** The worst comes first: what blocks is never below what passes. */
export function orderCertificates(certificates: readonly Certificate[]): readonly Certificate[] {
  const order = ['fail', 'inconclusive', 'pass'] as const satisfies readonly Verdict[];
  return certificates.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
