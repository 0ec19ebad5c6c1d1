import { parseNumber } from '../../../domain/number-text.ts';
import type { MetricFault } from './metric-messages.ts';

/** Longer than any number is written. */
const MOST_CHARACTERS = 400;
const MOST_SAID = 80;

export interface PrintedFault {
  readonly fault: MetricFault;
  readonly said: string;
}

/** Reads what a program prints, one number a line, and keeps nothing else of it. */
export class PrintedNumbers {
  readonly #numbers: Float64Array;
  readonly #range: readonly [number, number];
  #printed = 0;
  #rest = '';

  constructor(answers: number, range: readonly [number, number]) {
    this.#numbers = new Float64Array(answers);
    this.#range = range;
  }

  get printed(): number {
    return this.#printed;
  }

  /** The first thing that is wrong; null where nothing is. */
  add(text: string): PrintedFault | null {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const fault = this.#take(line);
      if (fault !== null) return fault;
    }
    return this.#rest.length > MOST_CHARACTERS ? { fault: 'no-number', said: this.#rest.slice(0, MOST_SAID) } : null;
  }

  /** All numbers, once it has ended; the last line may lack its end. */
  finish(): Float64Array | PrintedFault {
    const last = this.#rest.trim() === '' ? null : this.#take(this.#rest);
    if (last !== null) return last;
    return this.#printed < this.#numbers.length ? { fault: 'too-few', said: '' } : this.#numbers;
  }

  #take(line: string): PrintedFault | null {
    const said = line.trim().slice(0, MOST_SAID);
    const number = said === '' ? undefined : parseNumber(line);
    if (number === undefined || !Number.isFinite(number)) return { fault: 'no-number', said };
    if (this.#printed === this.#numbers.length) return { fault: 'too-many', said };
    const [least, most] = this.#range;
    if (number < least || number > most) return { fault: 'out-of-range', said };
    this.#numbers[this.#printed] = number;
    this.#printed += 1;
    return null;
  }
}
