import { hiddenComment, type Markdown } from '../markdown.ts';

const PARTS = ['decision', 'reading', 'failure'] as const;

/** Which request a comment of ours answers. It is trusted only in comments that this app wrote. */
export interface AnswerMarker {
  readonly key: string;
  /** A decision and the answers to questions of the same comment are two comments; a failure is told where there is neither. */
  readonly part: (typeof PARTS)[number];
  /** Numeric id of the person who asked; 0 for none. */
  readonly actor: number;
  /** yyyy-mm-dd, UTC. */
  readonly day: string;
}

const ANSWER =
  /^<!-- seatrial:answer key=([0-9a-f]{64}) part=(\w+) actor=(\d{1,16}) day=(\d{4}-\d{2}-\d{2}) -->(?:\n|$)/;
const STATUS = '<!-- seatrial:status -->';

export function renderAnswerMarker({ key, part, actor, day }: AnswerMarker): Markdown {
  return hiddenComment(`seatrial:answer key=${key} part=${part} actor=${actor} day=${day}`);
}

export function parseAnswerMarker(body: string): AnswerMarker | null {
  const [, key, written, actor, day] = ANSWER.exec(body) ?? [];
  const part = PARTS.find((known) => known === written);
  if (key === undefined || day === undefined || part === undefined) return null;
  return { key, part, actor: Number(actor), day };
}

export function renderStatusMarker(): Markdown {
  return hiddenComment('seatrial:status');
}

export function isStatusComment(body: string): boolean {
  return body.startsWith(STATUS);
}
