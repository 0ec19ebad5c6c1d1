import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { hiddenComment, joinMarkdown, link, md, type Markdown } from '../markdown.ts';

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
const MODELS = /^<!-- seatrial:status -->\n<!-- seatrial:models ([a-z0-9._ -]{1,4000}) -->(?:\n|$)/;

export function renderAnswerMarker({ key, part, actor, day }: AnswerMarker): Markdown {
  return hiddenComment(`seatrial:answer key=${key} part=${part} actor=${actor} day=${day}`);
}

export function parseAnswerMarker(body: string): AnswerMarker | null {
  const [, key, written, actor, day] = ANSWER.exec(body) ?? [];
  const part = PARTS.find((known) => known === written);
  if (key === undefined || day === undefined || part === undefined) return null;
  return { key, part, actor: Number(actor), day };
}

/** Its second line names the models that the comment shows: to show one of them anew is to show the others too. */
export function renderStatusMarker(models: readonly string[]): Markdown {
  const named = models.length === 0 ? [] : [hiddenComment(`seatrial:models ${models.join(' ')}`)];
  return joinMarkdown([hiddenComment('seatrial:status'), ...named], '\n');
}

/** None, too, of a comment that was written before they were named. */
export function parseStatusModels(body: string): readonly string[] {
  const names = MODELS.exec(body)?.[1]?.split(' ') ?? [];
  return names.filter((name) => IDENTIFIER.test(name));
}

/** Below the marker of the answer: an answer that only points to the status comment. */
const LINK = '<!-- seatrial:status-link -->';

/** Whoever asks sees something happen, also where the status comment stands far above and is only edited. */
export function renderStatusLink(marker: AnswerMarker, url: string): Markdown {
  const said = md`The status stands in ${link('its comment above', url)}, as it is now.`;
  return joinMarkdown([renderAnswerMarker(marker), hiddenComment('seatrial:status-link'), md``, said], '\n');
}

export function isStatusLink(body: string): boolean {
  return body.split('\n', 2)[1] === LINK;
}

export function isStatusComment(body: string): boolean {
  return body.startsWith(STATUS);
}
