import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../../src/contract/parsers.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { declaredWindows } from '../../src/domain/livetest/declared-windows.ts';
import { checkWindow } from '../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../src/domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../src/domain/statistics/service-history.ts';
import { A, B, servingEvents } from '../support/serving-events.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const EXAMPLES = 'schemas/examples';
/** The windows are of the model of this example. */
const MODEL = readFileSync(at(`${EXAMPLES}/valid/model/live-test.yaml`));
const { liveTest } = parseModel({ path: 'model.yaml', content: MODEL }).value;
const CONTEXT = {
  now: '2026-05-03T12:00:00Z',
  versions: new Map([A, B].map(({ sha256, version }) => [sha256, version])),
  history: serviceHistory(
    servingEvents([
      {
        time: '2026-05-01T00:00:00Z',
        type: 'livetest.started',
        production: B,
        data: {
          deployment: {
            production: B,
            fallback: null,
            liveTest: { id: 'demand-0042', candidates: [{ name: 'v1.3.0', ...A, share: 0.05 }] },
            hold: null,
          },
        },
      },
    ]),
  ),
  tests: new Set(['demand-0042']),
  declared: declaredWindows(liveTest),
  recorded: new RecordedWindows(),
};

/** Where each invalid example is wrong. */
const WRONG: Readonly<Record<string, string>> = {
  'beyond-the-range.json': 'metric-range /metrics/mae/sum',
  'bucket-of-two-numbers.json': 'schema /metrics/out_of_stock/buckets/0',
  'buckets-of-fewer.json': 'buckets-differ /metrics/out_of_stock/buckets',
  'decided-without-an-end.json': 'schema /decided',
  'ensemble-that-serves.json': 'ensemble-serves /arm',
  'event-buckets-of-more.json': 'buckets-differ /eventBuckets/errors',
  'event-buckets-without-requests.json': 'schema /eventBuckets',
  'events-without-requests.json': 'bucket-beyond-requests /eventBuckets/over-p99',
  'labels-of-its-own-hour.json': 'labels-unripe /metrics/mae',
  'missing-buckets-of-more.json': 'buckets-differ /metrics/out_of_stock/missingBuckets',
  'more-ends-than-requests.json': 'outcomes-exceed-assigned /outcomes/assigned',
  'one-bin.json': 'schema /scores',
  'outcomes-without-served.json': 'schema /outcomes',
  'pairs-without-squares.json': 'schema /pairs/mae',
  'slow-ones-rise.json': 'over-order /over/p99',
};

function names(validity: 'valid' | 'invalid'): readonly string[] {
  return readdirSync(at(`${EXAMPLES}/${validity}/window/`));
}

/** An example is a window in many lines; a report has one a line. */
function told(text: string): string {
  const { windows, problems } = parseWindows('windows.ndjson', JSON.stringify(JSON.parse(text)));
  const refused = problems.map(({ reason, location }) => `${reason} ${location?.pointer}`);
  const found = windows.flatMap(({ window }) => checkWindow(window, CONTEXT));
  const wrong = found.map(({ code, pointer }) => `${code} ${pointer}`);
  return [...refused, ...wrong].join(', ');
}

describe('examples of windows', () => {
  it.each(names('valid'))('%s is believed', (name) => {
    expect(told(readFileSync(at(`${EXAMPLES}/valid/window/${name}`), 'utf8'))).toBe('');
  });

  it.each(names('invalid'))('%s is refused for what is wrong with it', (name) => {
    expect(told(readFileSync(at(`${EXAMPLES}/invalid/window/${name}`), 'utf8'))).toBe(WRONG[name]);
  });
});
