import { parseGatewayState } from '../../contract/parse-gateway-state.ts';
import { instantMs } from '../../domain/instant.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
import { NOTHING_READ, type SourceReading } from '../../domain/observe/source-reading.ts';
import type { SourceQuestion } from '../../usecases/ports/window-source.ts';
import { askSource, clockProblem } from './ask-source.ts';
import { joinTold, readTold, startBudget, type ToldWindows } from './told-windows.ts';
import type { SourceAccess, SourceOf, WindowSourceRecord } from './window-source.ts';

type Gateway = SourceOf<'gateway'>;

/** A gateway tells a thousand stretches in one answer. */
const MOST_PAGES = 50;

export const gatewaySource: WindowSourceRecord<'gateway'> = {
  kind: 'gateway',
  title: 'A gateway',
  comes: 'asked for',
  use: '`seatrial serve`: windows with labels and pairs, and the trips of its breaker',
  async read(source, question, access) {
    const state = await readState(source, question, access);
    if (state.kind === 'problem') return { ...NOTHING_READ, problems: [state.problem] };
    const told = await readPages(source, question, access);
    return {
      windows: told.windows,
      trips: state.trips.filter(({ environment }) => environment === question.environment),
      problems: [...state.problems, ...told.problems],
    };
  },
};

type StateRead =
  | ({ readonly kind: 'told' } & Pick<SourceReading, 'trips' | 'problems'>)
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

async function readState({ url, authorization }: Gateway, { now }: SourceQuestion, access: SourceAccess) {
  const answer = await askSource({ url, path: '/-/state', authorization }, access);
  if (answer.kind === 'problem') return answer;
  const state = parseGatewayState(answer.text);
  if (state === null) return unreadable('what it answers at /-/state is no state of a gateway');
  const { trips, notKept } = state;
  const kept: readonly SourceProblem[] = notKept === null ? [] : [{ code: 'not-kept', facts: { remark: notKept } }];
  return {
    kind: 'told',
    trips,
    problems: [...clockProblem(answer.headers, instantMs(now)), ...kept],
  } satisfies StateRead;
}

async function readPages(source: Gateway, { since }: SourceQuestion, access: SourceAccess): Promise<ToldWindows> {
  const { url, authorization, every = '1h' } = source;
  const pages: ToldWindows[] = [];
  const spent = startBudget(access.limits);
  let answerBytes = access.limits.answerBytes;
  let cursor = since;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ every, ...(cursor === null ? {} : { since: cursor }) });
    const limits = { ...access.limits, answerBytes };
    const path = `/-/windows?${query.toString()}`;
    const answer = await askSource({ url, path, authorization }, { ...access, limits });
    if (answer.kind === 'problem') return joinTold([...pages, { windows: [], problems: [answer.problem] }]);
    const next = answer.headers['seatrial-cursor'];
    if (typeof next !== 'string' || !Number.isFinite(instantMs(next)))
      return joinTold([...pages, { windows: [], problems: [unreadable('its windows have no cursor').problem] }]);
    pages.push(readTold(`${url}/-/windows`, answer.text));
    answerBytes -= Buffer.byteLength(answer.text);
    const over = spent(pages.reduce((sum, { windows }) => sum + windows.length, 0));
    if (over !== null) return joinTold([...pages, { windows: [], problems: [over] }]);
    // What leads no further is the end.
    if (cursor !== null && instantMs(next) <= instantMs(cursor)) break;
    if (answer.text === '' && page > 0) break;
    cursor = next;
  }
  return joinTold(pages);
}

function unreadable(why: string) {
  return { kind: 'problem', problem: { code: 'unreadable', facts: { why } } } as const;
}
