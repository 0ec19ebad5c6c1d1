/** What documents ask of GitHub's command line, against the local GitHub: `SEATRIAL_GH_URL` and `SEATRIAL_GH_TOKEN` name it and who types. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    method: { type: 'string' },
    input: { type: 'string' },
    body: { type: 'string' },
    fill: { type: 'boolean' },
    merge: { type: 'boolean' },
    comments: { type: 'boolean' },
    field: { type: 'string', short: 'F', multiple: true },
    'raw-field': { type: 'string', short: 'f', multiple: true },
  },
});
const [command = '', verb = '', number = ''] = positionals;
process.stdout.write(`${await answer(command === 'api' ? 'api' : `${command} ${verb}`)}\n`);

async function answer(what: string): Promise<string> {
  switch (what) {
    case 'api':
      return JSON.stringify(await call(values.method ?? (hasFields() ? 'POST' : 'GET'), verb, readBody()));
    case 'pr create': {
      const read = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
      const fields = { head: read('branch', '--show-current'), base: 'main', title: read('log', '-1', '--format=%s') };
      return String((await call('POST', 'repos/acme/models/pulls', fields))['html_url']);
    }
    case 'pr merge':
      await call('PUT', `repos/acme/models/pulls/${number}/merge`, { merge_method: 'merge' });
      return '';
    case 'pr comment':
      await call('POST', `repos/acme/models/issues/${number}/comments`, { body: values.body });
      return '';
    case 'pr view': {
      const comments = await call('GET', `repos/acme/models/issues/${number}/comments`);
      return Object.values(comments)
        .map((comment) => (comment as { body: string }).body.replaceAll('`', ''))
        .join('\n--\n');
    }
    default:
      throw new Error(`No document asked for ${what} yet.`);
  }
}

function hasFields(): boolean {
  return values.field !== undefined || values['raw-field'] !== undefined;
}

/** `a[b]=c` is a field of a field; -F reads numbers. */
function readBody(): unknown {
  if (values.input !== undefined) return JSON.parse(readFileSync(values.input === '-' ? 0 : values.input, 'utf8'));
  if (!hasFields()) return undefined;
  const body: Record<string, unknown> = {};
  const given = [
    ...(values['raw-field'] ?? []).map((field) => [field, false] as const),
    ...(values.field ?? []).map((field) => [field, true] as const),
  ];
  for (const [field, isTyped] of given) {
    const [, outer = '', inner, text = ''] = /^([^[=]+)(?:\[([^\]]+)\])?=(.*)$/s.exec(field) ?? [];
    const value = isTyped && /^\d+$/.test(text) ? Number(text) : text;
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as object), [inner]: value };
  }
  return body;
}

async function call(method: string, path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${process.env['SEATRIAL_GH_URL']}/${path}`, {
    method,
    headers: { authorization: `Bearer ${process.env['SEATRIAL_GH_TOKEN']}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
