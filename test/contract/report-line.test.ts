import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFollowerReport } from '../../src/contract/parse-follower-report.ts';
import { REPORT_EVENT } from '../../src/contract/read-event.ts';

/** As `gh api` reads them: -f is text, -F is a number where it looks like one. */
function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  const fields = [...line.matchAll(/-([fF]) '?(?:client_payload\[)?(\w+)\]?=([\w-]+)/g)];
  return Object.fromEntries(fields.map(([, flag, name = '', text = '']) => [name, flag === 'F' ? Number(text) : text]));
}

it('the line with which docs/chatops.md reports is a report', () => {
  const docs = readFileSync(new URL('../../docs/chatops.md', import.meta.url), 'utf8');
  const [, line = ''] = /```sh\n(gh api repos\/OWNER\/REPO\/dispatches[\s\S]*?)```/.exec(docs) ?? [];
  const { event_type: type, ...payload } = fieldsOf(line);
  expect(type).toBe(REPORT_EVENT);
  expect(parseFollowerReport(payload)).toEqual(payload);
});
