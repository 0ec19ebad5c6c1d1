import type { Finding, Scalar } from '../../contract/generated/types.ts';
import { finding, type FindingFacts } from '../finding/finding.ts';
import type { Label, LabelPlace } from './labels.ts';
import { labelText } from './misfit.ts';

/** Why an output cannot be read at all. */
export type ShapeFault = FindingFacts['output-shape'];

interface Fault {
  count: number;
  /** Row from 0. */
  readonly first: number;
  readonly value: Scalar;
}

type FaultKind = 'non-finite-output' | 'zero-vector' | 'unknown-label' | 'not-probabilities' | 'not-normalised';

/** Labels that a finding lists. */
const MOST_LISTED = 12;

/** Gathers what is wrong with a model's answers; a kind of fault is counted and told once, with its first row. */
export class ScoreFindings {
  readonly #faults = new Map<FaultKind, Fault>();
  #shape: ShapeFault | undefined;
  readonly #remarks: Finding[] = [];
  #unnormalised = false;

  /** Whether the rows cannot be scored any more. */
  get broken(): boolean {
    const kinds = [...this.#faults.keys()];
    return this.#shape !== undefined || kinds.some((kind) => kind !== 'not-normalised');
  }

  /** Whether the answers no longer have a form in which they could be read. */
  get misshapen(): boolean {
    return this.#shape !== undefined;
  }

  /** Whether rows of probabilities are no distributions, whatever rounding explains. */
  get unnormalised(): boolean {
    return this.#unnormalised;
  }

  nonFinite(row: number): void {
    this.#count('non-finite-output', { row });
  }

  /** A vector that has no direction. */
  zeroVector(row: number): void {
    this.#count('zero-vector', { row });
  }

  /** A value that is no probability whatever its neighbours are. */
  notProbabilities(row: number, value: number): void {
    this.#count('not-probabilities', { row, value });
  }

  /** Probabilities of a row that do not add up to 1; `farOff`: by more than any rounding explains. */
  notNormalised(row: number, farOff: boolean): void {
    this.#unnormalised ||= farOff;
    this.#count('not-normalised', { row });
  }

  /** An answer that is none of the classes. */
  unknownLabel({ label, first, rows }: LabelPlace): void {
    const value = typeof label === 'number' || typeof label === 'boolean' ? label : labelText(label);
    this.#count('unknown-label', { row: first, value, rows });
  }

  /** Numbers that no row holds though labels were read as the numbers of the columns. */
  absentLabels(absent: readonly number[], width: number): void {
    const facts = { lastColumn: width - 1, labels: absent.slice(0, MOST_LISTED), count: absent.length };
    this.#remarks.push(finding('label-number-absent', facts));
  }

  /** Answers that the target never holds, so that they are classes of their own and always wrong. */
  strangeAnswers(strangers: readonly LabelPlace[]): void {
    const labels = strangers.slice(0, MOST_LISTED).map(({ label }) => labelText(label));
    const rows = strangers.reduce((sum, place) => sum + place.rows, 0);
    this.#remarks.push(finding('answer-not-in-target', { labels, count: strangers.length, rows }));
  }

  /** Listed classes of which there are no rows, so that nothing is known of them. */
  unheldClasses(unheld: readonly Label[]): void {
    const labels = unheld.slice(0, MOST_LISTED).map(labelText);
    this.#remarks.push(finding('class-not-in-target', { labels, count: unheld.length }));
  }

  shape(facts: ShapeFault): void {
    this.#shape ??= facts;
  }

  list(): readonly Finding[] {
    const shape = this.#shape === undefined ? [] : [finding('output-shape', this.#shape)];
    return [...shape, ...[...this.#faults].map(([kind, fault]) => describe(kind, fault)), ...this.#remarks];
  }

  #count(kind: FaultKind, { row, value = 0, rows = 1 }: { row: number; value?: Scalar; rows?: number }): void {
    const fault = this.#faults.get(kind);
    if (fault === undefined) this.#faults.set(kind, { count: rows, first: row, value });
    else fault.count += rows;
  }
}

function describe(kind: FaultKind, { count, first, value }: Fault): Finding {
  const rows = { rows: count, firstRow: first + 1 };
  switch (kind) {
    case 'non-finite-output':
    case 'zero-vector':
      return finding(kind, rows);
    case 'unknown-label':
      return finding(kind, { label: value, ...rows });
    case 'not-probabilities':
      return finding(kind, { fault: 'value', value: Number(value), ...rows });
    case 'not-normalised':
      return finding('not-probabilities', { fault: 'sum', ...rows }, { severity: 'warning' });
  }
}
