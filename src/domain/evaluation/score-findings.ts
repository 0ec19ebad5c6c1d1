import type { Finding } from '../../contract/generated/types.ts';
import type { Label } from './labels.ts';

/** Gathers what is wrong with a model's answers; a kind of fault is counted and told once, with its first row. */
export class ScoreFindings {
  #nonFinite: { count: number; first: number } | undefined;
  #unknown: { count: number; first: number; label: Label; where: 'data' | 'model' } | undefined;
  #notProbabilities: { count: number; first: number } | undefined;
  #shape: string | undefined;

  /** Whether the rows cannot be scored any more. */
  get broken(): boolean {
    return this.#nonFinite !== undefined || this.#unknown !== undefined || this.#shape !== undefined;
  }

  /** Whether the answers no longer have a form in which they could be read. */
  get misshapen(): boolean {
    return this.#shape !== undefined;
  }

  nonFinite(row: number): void {
    this.#nonFinite = { count: (this.#nonFinite?.count ?? 0) + 1, first: this.#nonFinite?.first ?? row };
  }

  unknownLabel(row: number, label: Label, where: 'data' | 'model'): void {
    this.#unknown ??= { count: 0, first: row, label, where };
    this.#unknown.count += 1;
  }

  notProbabilities(row: number): void {
    this.#notProbabilities = {
      count: (this.#notProbabilities?.count ?? 0) + 1,
      first: this.#notProbabilities?.first ?? row,
    };
  }

  shape(message: string): void {
    this.#shape ??= message;
  }

  list(): readonly Finding[] {
    const findings: Finding[] = [];
    if (this.#shape !== undefined)
      findings.push(error('output-shape', this.#shape, 'Name the output and its kind under `prediction`.'));
    if (this.#nonFinite !== undefined) {
      const { count, first } = this.#nonFinite;
      findings.push(
        error(
          'non-finite-output',
          `The model answered NaN or infinity in ${rows(count)}, first in row ${first + 1}.`,
          'Look at the inputs of that row: a missing value goes in as NaN.',
        ),
      );
    }
    if (this.#unknown !== undefined) {
      const { count, first, label, where } = this.#unknown;
      const subject = where === 'data' ? 'The target holds' : 'The model answered';
      const text = JSON.stringify(typeof label === 'bigint' ? String(label) : label).slice(0, 100);
      const message = `${subject} labels outside the classes in ${rows(count)}, first ${text} in row ${first + 1}.`;
      findings.push(
        error('unknown-label', message, 'List every label under `target.classes`, in the order of the output.'),
      );
    }
    if (this.#notProbabilities !== undefined) {
      const { count, first } = this.#notProbabilities;
      const message = `The output is not a probability distribution in ${rows(count)}, first in row ${first + 1}.`;
      findings.push({
        code: 'not-probabilities',
        severity: 'warning',
        check: 'prediction',
        message,
        hint: 'If the output is logits, set `prediction.kind: logits`.',
      });
    }
    return findings;
  }
}

function error(code: string, message: string, hint?: string): Finding {
  return { code, severity: 'error', check: 'prediction', message, ...(hint === undefined ? {} : { hint }) };
}

function rows(count: number): string {
  return count === 1 ? 'one row' : `${count} rows`;
}
