import type { Finding } from '../../contract/generated/types.ts';
import type { LabelPlace } from './labels.ts';

interface Fault {
  count: number;
  /** Row from 0. */
  readonly first: number;
  readonly value: string;
}

type FaultKind = 'non-finite-output' | 'unknown-label' | 'not-probabilities' | 'not-normalised';

/** Gathers what is wrong with a model's answers; a kind of fault is counted and told once, with its first row. */
export class ScoreFindings {
  readonly #faults = new Map<FaultKind, Fault>();
  #shape: string | undefined;
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

  /** A value that is no probability whatever its neighbours are. */
  notProbabilities(row: number, value: number): void {
    this.#count('not-probabilities', { row, value: String(value) });
  }

  /** Probabilities of a row that do not add up to 1; `farOff`: by more than any rounding explains. */
  notNormalised(row: number, farOff: boolean): void {
    this.#unnormalised ||= farOff;
    this.#count('not-normalised', { row });
  }

  /** An answer that is none of the classes. */
  unknownLabel({ label, first, rows }: LabelPlace): void {
    const value = JSON.stringify(typeof label === 'bigint' ? String(label) : label).slice(0, 100);
    this.#count('unknown-label', { row: first, value, rows });
  }

  /** Numbers that no row holds though labels were read as the numbers of the columns. */
  absentLabels(absent: readonly number[], width: number): void {
    const listed = absent.slice(0, 12).join(', ');
    this.#remarks.push({
      code: 'label-number-absent',
      severity: 'warning',
      check: 'prediction',
      message: `Labels were read as numbers of the columns 0 to ${width - 1}; no row holds ${absent.length > 12 ? `${listed} …` : listed}.`,
      hint: "If the columns stand for other labels, list them under `target.classes`, in the order of the output's columns.",
    });
  }

  /** Answers that the target never holds, so that they are classes of their own and always wrong. */
  strangeAnswers(strangers: readonly LabelPlace[]): void {
    const listed = strangers.slice(0, 12).map(({ label }) => String(label).slice(0, 100));
    const rows = strangers.reduce((sum, place) => sum + place.rows, 0);
    this.#remarks.push({
      code: 'answer-not-in-target',
      severity: 'warning',
      check: 'prediction',
      message: `The model answers ${listed.join(', ')}${strangers.length > 12 ? ' …' : ''} in ${countRows(rows)}, which the target never holds.`,
      hint: 'If they are classes without rows, list all labels under `target.classes`; else write answers and labels alike.',
    });
  }

  shape(message: string): void {
    this.#shape ??= message;
  }

  list(): readonly Finding[] {
    const shape =
      this.#shape === undefined
        ? []
        : [error('output-shape', this.#shape, 'Name the output and its kind under `prediction`.')];
    return [...shape, ...[...this.#faults].map(([kind, fault]) => describe(kind, fault)), ...this.#remarks];
  }

  #count(kind: FaultKind, { row, value = '', rows = 1 }: { row: number; value?: string; rows?: number }): void {
    const fault = this.#faults.get(kind);
    if (fault === undefined) this.#faults.set(kind, { count: rows, first: row, value });
    else fault.count += rows;
  }
}

function describe(kind: FaultKind, { count, first, value }: Fault): Finding {
  const place = `in ${countRows(count)}, first in row ${first + 1}`;
  switch (kind) {
    case 'non-finite-output':
      return error(
        kind,
        `The model answered NaN or infinity ${place}.`,
        'Look at the inputs of that row: a missing value goes in as NaN.',
      );
    case 'unknown-label':
      return error(
        kind,
        `The model answered ${value} or another label that is no class ${place}.`,
        'If it is a class, list every label under `target.classes`.',
      );
    case 'not-probabilities':
      return error(
        kind,
        `The model answered ${value} or another number that is no probability ${place}.`,
        'Say what the output holds: `prediction.kind: logits`, or `scores` for a decision function.',
      );
    case 'not-normalised':
      return {
        code: 'not-probabilities',
        severity: 'warning',
        check: 'prediction',
        message: `The probabilities of a row do not add up to 1 ${place}.`,
        hint: 'If the output is logits, set `prediction.kind: logits`; `scores` if its columns are no distribution. Beyond rounding, log_loss, brier_score and expected_calibration_error stay undefined.',
      };
  }
}

function error(code: string, message: string, hint?: string): Finding {
  return { code, severity: 'error', check: 'prediction', message, ...(hint === undefined ? {} : { hint }) };
}

function countRows(count: number): string {
  return count === 1 ? 'one row' : `${count} rows`;
}
