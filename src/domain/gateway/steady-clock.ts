/** Two clocks of one machine, in milliseconds: what the wall says, and one that never jumps. */
export interface ClockReading {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** A jump is believed when it has lasted so long, as after a sleep of the machine. */
const BELIEVED_AFTER_MS = 60_000;
/** A clock that is set right by so little was not wrong. */
const JUMP_MS = 30_000;

export type ClockRemark =
  | { readonly kind: 'jumped'; readonly byMs: number }
  /** Time stands still until the clock has come to where it was. */
  | { readonly kind: 'behind'; readonly byMs: number };

/** A time that never runs backwards and follows no short jump. */
export class SteadyClock {
  /** Wall minus steady, as it is believed. */
  #offsetMs: number;
  #lastMs: number;
  #jumpedAtMs: number | null = null;
  #remark: ClockRemark | null = null;

  constructor({ wallMs, steadyMs }: ClockReading) {
    this.#offsetMs = wallMs - steadyMs;
    this.#lastMs = wallMs;
  }

  read({ wallMs, steadyMs }: ClockReading): number {
    const byMs = wallMs - steadyMs - this.#offsetMs;
    if (Math.abs(byMs) < JUMP_MS) this.#follow(byMs);
    else if (this.#jumpedAtMs === null) this.#jumpedAtMs = steadyMs;
    else if (steadyMs - this.#jumpedAtMs >= BELIEVED_AFTER_MS) this.#follow(byMs);
    const ownMs = steadyMs + this.#offsetMs;
    const behindMs = this.#lastMs - ownMs;
    this.#lastMs = Math.max(this.#lastMs, ownMs);
    this.#remark = this.#remarkOf(byMs, behindMs);
    return this.#lastMs;
  }

  /** What is odd about the clock; null where nothing is. */
  get remark(): ClockRemark | null {
    return this.#remark;
  }

  #follow(byMs: number): void {
    this.#offsetMs += byMs;
    this.#jumpedAtMs = null;
  }

  #remarkOf(byMs: number, behindMs: number): ClockRemark | null {
    if (this.#jumpedAtMs !== null) return { kind: 'jumped', byMs };
    return behindMs >= JUMP_MS ? { kind: 'behind', byMs: behindMs } : null;
  }
}
