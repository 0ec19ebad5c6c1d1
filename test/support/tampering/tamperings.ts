import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { type Line, chained, linesOf, type TamperedBranch, withLine } from './tampered-branch.ts';

/** One way to change the record, done to a branch that Seatrial has written. */
export interface Tampering {
  readonly name: string;
  readonly apply: (branch: TamperedBranch) => Promise<void>;
}

const MAY = 'events/churn/2026-05.jsonl';
const LOG = 'events/churn/2026-06.jsonl';
const FRAUD = 'events/fraud/2026-06.jsonl';
const BANS = 'events/_all/2026-06.jsonl';
const CERTIFICATE = 'certificates/churn/1.4.0.json';
const REJECTED = 'certificates/churn/1.5.0.json';
const FILE = 'production/churn.yaml';

/** A file with other text, in one commit more. */
function edited(path: string, change: (text: string) => string): Tampering['apply'] {
  return async (branch) => {
    const text = await branch.text(path);
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing is changed in ${path}.`);
    await branch.commit({ [path]: changed });
  };
}

/** Other events, whose chain is right. */
function rechained(path: string, change: (events: Line[]) => readonly Line[]): Tampering['apply'] {
  return edited(path, (text) => {
    const events = linesOf(text);
    return chained(change([...events]), events[0].previous);
  });
}

/** The last event with some of its data changed. */
function lastLine(path: string, change: (event: Line) => Line): Tampering['apply'] {
  return rechained(path, (events) => [...events.slice(0, -1), change(events.at(-1))]);
}

const KEY = 'e'.repeat(64);

/** One event more, made of the newest of its type. */
function appended(path: string, type: string, change: (event: Line) => Line): Tampering['apply'] {
  return edited(path, (text) => withLine(text, forged(text, type, change)));
}

function forged(text: string, type: string, change: (event: Line) => Line): Line {
  const event = linesOf(text).findLast((one) => one.type === type);
  const own = { ...event, id: `${KEY}/0`, time: linesOf(text).at(-1).time };
  return change({ ...own, data: { ...event.data, intentKey: KEY, facts: null, conditions: [] } });
}

/** A hold of churn in an environment that it was never in, with its file in some form. */
function held(environment: string, change: (text: string) => string): Tampering['apply'] {
  return async (branch) => {
    const log = await branch.text(LOG);
    const { hold } = linesOf(log).findLast((one) => one.type === 'hold.set').data.deployment;
    const deployment = { production: null, fallback: null, liveTest: null, hold };
    const revision = { before: 0, after: 1 };
    const event = forged(log, 'hold.set', (one) => withData(one, { environment, deployment, revision }));
    const said = { apiVersion: 'seatrial/v1', kind: 'Deployment', model: 'churn', environment, revision: 1 } as const;
    const text = formatDeployment({ ...said, ...deployment });
    await branch.commit({ [LOG]: withLine(log, event), [`${environment}/churn.yaml`]: change(text) });
  };
}

/** An event of churn that names this certificate, behind all others. */
async function judged(branch: TamperedBranch, type: string, certificate: string): Promise<Line> {
  const { time } = linesOf(await branch.text(LOG)).at(-1);
  const event = forged(await branch.text(MAY), type, (one) => one);
  return withData({ ...event, time }, { certificate: sha256(certificate) });
}

/** A request that was settled, one of whose conditions saw a number. */
function settledWith(text: string, seen: number): Line {
  const conditions = [{ code: 'share-cap', met: true, seen, needed: null, environment: null }];
  return forged(text, 'intent.settled', (event) => withData(event, { conditions }));
}

/** The next revision of churn in production, with its file: another version serves. */
function promoted(production: { readonly version: string; readonly sha256: string }): Tampering['apply'] {
  return async (branch) => {
    const log = await branch.text(LOG);
    const last = linesOf(log).findLast(({ data }) => data.environment === 'production' && data.deployment !== null);
    const deployment = { ...last.data.deployment, production, fallback: last.data.deployment.production };
    const event = nextRevision(withData(last, { ...production, deployment, intentKey: KEY, facts: null }));
    const named = { ...event, type: 'deployment.promoted', id: `${KEY}/0`, subject: `churn@${production.version}` };
    const { after: revision } = event.data.revision;
    const said = { apiVersion: 'seatrial/v1', kind: 'Deployment', model: 'churn', environment: 'production' } as const;
    await branch.commit({
      [LOG]: withLine(log, { ...named, time: linesOf(log).at(-1).time }),
      [FILE]: formatDeployment({ ...said, revision, ...deployment }),
    });
  };
}

/** The certificate of 1.4.0 in other bytes, which an event names. */
function certifiedAs(change: (text: string) => string): Tampering['apply'] {
  return async (branch) => {
    const text = change(await branch.text(CERTIFICATE));
    const log = withLine(await branch.text(LOG), await judged(branch, 'version.certified', text));
    await branch.commit({ [LOG]: log, [CERTIFICATE]: text });
  };
}

function withData(event: Line, data: Line): Line {
  return { ...event, data: { ...event.data, ...data } };
}

function removed(...paths: readonly string[]): Tampering['apply'] {
  return (branch) => branch.commit(Object.fromEntries(paths.map((path) => [path, null])));
}

function added(path: string, text: string, mode = '100644'): Tampering['apply'] {
  return (branch) => branch.commit({ [path]: { mode, text } });
}

/** All commits from the first on again, each with a tree that is made anew. */
async function rewritten(branch: TamperedBranch, tree: (commit: string) => Promise<string>): Promise<void> {
  const commits = (await branch.git('rev-list', '--reverse', await branch.head())).trim().split('\n');
  const trees = await commits.reduce<Promise<readonly string[]>>(
    async (before, commit) => [...(await before), await tree(commit)],
    Promise.resolve([]),
  );
  let parents: readonly string[] = [];
  for (const one of trees) {
    await branch.end(one, parents);
    parents = [await branch.head()];
  }
}

const swap = (events: Line[]): readonly Line[] => [...events.slice(0, -2), events.at(-1), events.at(-2)];

/** Of a log. */
const LINES: readonly Tampering[] = [
  {
    name: 'a word in the middle of a log',
    apply: edited(MAY, (text) => text.replace('"live-changed"', '"live-started"')),
  },
  {
    name: 'who, in the last line',
    apply: edited(LOG, (text) => text.replace(/"login":"ada"(?!.*"login":"ada")/s, '"login":"ben"')),
  },
  { name: 'when, in the last line', apply: lastLine(LOG, (event) => ({ ...event, time: '2026-06-04T14:00:00Z' })) },
  { name: 'why, in the last line', apply: lastLine(LOG, (event) => withData(event, { reason: 'all is well' })) },
  {
    name: 'who, in the middle, with the chain made anew',
    apply: rechained(MAY, ([first, second, ...rest]) => [
      first,
      withData(second, { actor: { ...second.data.actor, login: 'ben' } }),
      ...rest,
    ]),
  },
  {
    name: 'the last line removed',
    apply: edited(LOG, (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)),
  },
  { name: 'the first line removed', apply: edited(LOG, (text) => text.slice(text.indexOf('\n') + 1)) },
  {
    name: 'a line removed, with the chain made anew',
    apply: rechained(LOG, (events) => events.filter((_event, index) => index !== 1)),
  },
  { name: 'two lines swapped, with the chain made anew', apply: rechained(LOG, swap) },
  { name: 'the last line without its end', apply: edited(LOG, (text) => text.trimEnd()) },
  { name: 'carriage returns in a log', apply: edited(LOG, (text) => text.replaceAll('\n', '\r\n')) },
  { name: 'a month of a log removed', apply: removed(MAY) },
  { name: "a whole model's log removed", apply: removed('events/fraud/2026-05.jsonl', FRAUD) },
  {
    name: 'every trace of a model removed',
    apply: removed(
      'events/fraud/2026-05.jsonl',
      FRAUD,
      'production/fraud.yaml',
      'staging/fraud.yaml',
      'certificates/fraud/1.4.0.json',
    ),
  },
  { name: "the registry's log of bans removed", apply: removed(BANS) },
  {
    name: 'a line removed, and put back by the next commit',
    apply: async (branch) => {
      const text = await branch.text(LOG);
      await branch.commit({ [LOG]: text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1) });
      await branch.commit({ [LOG]: text });
    },
  },
];

/** Lines that were never said, each in a chain that is right. */
const FORGED: readonly Tampering[] = [
  { name: 'the same event twice', apply: edited(LOG, (text) => withLine(text, linesOf(text).at(-1))) },
  {
    name: "another model's event",
    apply: appended(FRAUD, 'hold.set', (event) => ({ ...withData(event, { model: 'churn' }), subject: 'churn' })),
  },
  {
    name: 'an event with another subject',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, subject: 'churn@9.9.9' })),
  },
  {
    name: 'an event older than the one before it',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, time: '2026-06-01T00:00:00Z' })),
  },
  {
    name: 'an event in the file of another month',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, time: '2026-07-01T00:00:00Z' })),
  },
  {
    name: 'an event with the number of another key',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, id: `${'d'.repeat(64)}/0` })),
  },
  {
    name: 'a key twice in a line',
    apply: edited(LOG, (text) =>
      withLine(
        text,
        forged(text, 'intent.settled', (event) => event),
      )
        .replace(`"type":"intent.settled"`, `"type":"intent.settled"`)
        .replace(/"specversion"(?!.*"specversion")/s, '"source":"github.com/eve/models","specversion"'),
    ),
  },
  {
    name: 'white space in a line',
    apply: edited(LOG, (text) =>
      withLine(
        text,
        forged(text, 'intent.settled', (event) => event),
      ).replace(/\{"specversion"(?!.*"specversion")/s, '{ "specversion"'),
    ),
  },
  { name: 'a promotion without its deployment file', apply: appended(LOG, 'deployment.promoted', nextRevision) },
  {
    name: 'a promotion that skips a revision',
    apply: appended(LOG, 'deployment.promoted', (event) => withData(event, { revision: { before: 90, after: 91 } })),
  },
  { name: 'the end of a hold where none was', apply: appended(LOG, 'hold.cleared', nextRevision) },
  {
    name: 'the end of a ban that was never said',
    apply: appended(LOG, 'version.unquarantined', (event) => withData(event, { sha256: '7'.repeat(64) })),
  },
  {
    name: "a ban in the model's log alone",
    apply: appended(LOG, 'version.quarantined', (event) => withData(event, { sha256: '7'.repeat(64) })),
  },
  {
    name: 'a time of another zone, in which it is another month',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, time: '2026-06-30T23:30:00-02:00' })),
  },
  {
    name: 'a letter that is written as its number',
    apply: edited(LOG, (text) =>
      withLine(
        text,
        forged(text, 'intent.settled', (event) => event),
      ).replace(/"type":"intent.settled"(?!.*"type":"intent.settled")/s, String.raw`"type":"intent.\u0073ettled"`),
    ),
  },
  {
    name: 'bytes that are no text in the last line',
    apply: async (branch) => {
      const text = await branch.text(LOG);
      const line = withLine(
        text,
        forged(text, 'intent.settled', (event) => withData(event, { reason: 'a ~ b' })),
      );
      const bytes = Buffer.from(line);
      bytes[bytes.lastIndexOf('~')] = 0xff;
      await branch.commit({ [LOG]: { mode: '100644', text: bytes } });
    },
  },
  {
    name: "another model's certificate, named by an event of its own",
    apply: async (branch) => {
      const other = await branch.text('certificates/fraud/1.4.0.json');
      const log = withLine(await branch.text(LOG), await judged(branch, 'version.certified', other));
      await branch.commit({ [LOG]: log, [CERTIFICATE]: other });
    },
  },
  {
    name: 'a certificate that failed, recorded as one that passed',
    apply: async (branch) => {
      const other = (await branch.text(REJECTED)).replace('"title":"', '"title":"Again: ');
      const event = await judged(branch, 'version.rejected', other);
      const log = withLine(await branch.text(LOG), { ...event, type: 'version.certified' });
      await branch.commit({ [LOG]: log, [REJECTED]: other });
    },
  },
  { name: 'an environment that is called as the folder of certificates', apply: held('certificates', (text) => text) },
  {
    name: 'a deployment file with a directive of YAML, beside its event',
    apply: held('moon', (text) => `%YAML 1.1\n---\n${text}`),
  },
  {
    name: 'a deployment file with a type of YAML, beside its event',
    apply: held('moon', (text) => text.replace('model: churn', 'model: !!str churn')),
  },
  {
    name: 'a deployment file with a revision that is no whole number, beside its event',
    apply: held('moon', (text) => text.replace('revision: 1', 'revision: 1.0')),
  },
  {
    name: 'a deployment file whose comment ends early for some readers, beside its event',
    apply: held('moon', (text) => text.replace('# ', '# \u2028model: fraud # ')),
  },
  { name: 'a promotion of what was never certified', apply: promoted({ version: '6.6.6', sha256: '6'.repeat(64) }) },
  {
    name: 'a promotion of a certified number with another digest',
    apply: promoted({ version: '1.1.0', sha256: '6'.repeat(64) }),
  },
  {
    name: 'a key that no event has',
    apply: appended(LOG, 'intent.settled', (event) => withData(event, { note: 'x' })),
  },
  {
    name: 'a reason that is a number',
    apply: appended(LOG, 'intent.settled', (event) => withData(event, { reason: 5 })),
  },
  {
    name: 'an event of a type that there is not',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, type: 'intent.believed' })),
  },
  {
    name: 'a day that there is not',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, time: '2026-06-31T14:00:00Z' })),
  },
  {
    name: 'a time with a space before the hour',
    apply: appended(LOG, 'intent.settled', (event) => ({ ...event, time: event.time.replace('T', ' ') })),
  },
  {
    name: 'a model whose name differs in its case alone',
    apply: async (branch) => {
      const event = forged(await branch.text(LOG), 'intent.settled', (one) => withData(one, { model: 'Churn' }));
      const text = chained([{ ...withData(event, { version: null }), subject: 'Churn' }]);
      await branch.commit({ 'events/Churn/2026-06.jsonl': text });
    },
  },
  {
    name: 'a number with more digits than it has',
    apply: edited(LOG, (text) =>
      withLine(text, settledWith(text, 7)).replace(/"seen":7(?!.*"seen":7)/s, '"seen":7.00000000000000000001'),
    ),
  },
  {
    name: 'a number that is none',
    apply: edited(LOG, (text) => withLine(text, settledWith(text, 7)).replace(/"seen":7(?!.*"seen":7)/s, '"seen":NaN')),
  },
  {
    name: "an event in the registry's log that is no ban",
    apply: appended(BANS, 'version.quarantined', (event) => ({ ...event, type: 'version.retired' })),
  },
  {
    name: 'a certificate with a key twice, beside its event',
    apply: certifiedAs((text) => text.replace('"verdict":"pass"', '"verdict":"fail","verdict":"pass"')),
  },
  {
    name: 'a known number with another artifact, beside its event',
    apply: async (branch) => {
      const text = await branch.text(CERTIFICATE);
      const { sha256: digest } = JSON.parse(text).subject.digest;
      const other = text.replaceAll(digest, '7'.repeat(64));
      const event = withData(await judged(branch, 'version.certified', other), { sha256: '7'.repeat(64) });
      await branch.commit({ [LOG]: withLine(await branch.text(LOG), event), [CERTIFICATE]: other });
    },
  },
  { name: 'a certificate with white space, beside its event', apply: certifiedAs((text) => `${text} `) },
  {
    name: 'a certificate in another order, beside its event',
    apply: certifiedAs((text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).toReversed()))),
  },
  {
    name: "a ban in the registry's log alone",
    apply: appended(BANS, 'version.quarantined', (event) => withData(event, { sha256: '7'.repeat(64) })),
  },
];

/** The revision that the file has next, in the story that test/support/state-branch.ts tells. */
function nextRevision(event: Line): Line {
  const { after } = event.data.revision;
  return withData(event, { revision: { before: after, after: after + 1 } });
}

/** Of files beside the logs. */
const FILES: readonly Tampering[] = [
  {
    name: 'another version in a deployment file',
    apply: edited(FILE, (text) => text.replace('version: 1.2.0', 'version: 1.1.0')),
  },
  { name: 'another digest in a deployment file', apply: edited(FILE, (text) => text.replace('cccc', 'dddd')) },
  {
    name: 'another revision in a deployment file',
    apply: edited(FILE, (text) => text.replace(/revision: \d+/, 'revision: 99')),
  },
  {
    name: 'a hold taken out of a deployment file',
    apply: edited('production/fraud.yaml', (text) => text.replace(/hold:\n(?: {2}.*\n)*/, 'hold: null\n')),
  },
  { name: 'a comment in a deployment file', apply: edited(FILE, (text) => `# approved by the board\n${text}`) },
  { name: 'a deployment file removed', apply: removed(FILE) },
  {
    name: 'a deployment file of an environment that no event knows',
    apply: async (branch) =>
      added(
        'moon/churn.yaml',
        (await branch.text(FILE)).replace('environment: production', 'environment: moon'),
      )(branch),
  },
  {
    name: 'a deployment file changed, and put back by the next commit',
    apply: async (branch) => {
      const text = await branch.text(FILE);
      await branch.commit({ [FILE]: text.replace('version: 1.2.0', 'version: 1.1.0') });
      await branch.commit({ [FILE]: text });
    },
  },
  { name: 'a number in a certificate', apply: edited(CERTIFICATE, (text) => text.replace('0.8702', '0.9702')) },
  { name: 'white space in a certificate', apply: edited(CERTIFICATE, (text) => `${text}\n`) },
  { name: 'a certificate removed', apply: removed(CERTIFICATE) },
  {
    name: 'a certificate added',
    apply: async (branch) => added('certificates/churn/2.0.0.json', await branch.text(CERTIFICATE))(branch),
  },
  {
    name: 'the former certificate put back',
    apply: async (branch) => {
      const commits = (await branch.git('rev-list', await branch.head(), '--', CERTIFICATE)).trim().split('\n');
      await branch.commit({ [CERTIFICATE]: await branch.text(CERTIFICATE, commits[1]) });
    },
  },
  {
    name: "one model's certificate in the place of another's",
    apply: async (branch) => branch.commit({ [CERTIFICATE]: await branch.text('certificates/fraud/1.4.0.json') }),
  },
  { name: 'a file that no event explains', apply: added('README.md', 'Nothing to see here.\n') },
  { name: 'a file among the logs', apply: added('events/churn/notes.txt', 'Trust me.\n') },
  { name: 'an empty log', apply: added('events/ghost/2026-06.jsonl', '') },
  {
    name: 'an empty log beside an event',
    apply: async (branch) => {
      const text = await branch.text(LOG);
      const event = forged(text, 'intent.settled', (one) => one);
      await branch.commit({ [LOG]: withLine(text, event), 'events/ghost/2026-06.jsonl': '' });
    },
  },
  { name: 'a link in the place of a certificate', apply: added(CERTIFICATE, '../../README.md', '120000') },
  {
    name: 'a deployment file that can be run',
    apply: async (branch) => added(FILE, await branch.text(FILE), '100755')(branch),
  },
  {
    name: 'a repository in the place of a file',
    apply: async (branch) => added('elsewhere', await branch.head(), '160000')(branch),
  },
];

/** Of commits. */
const HISTORY: readonly Tampering[] = [
  { name: 'a commit that says nothing', apply: (branch) => branch.commit({}) },
  {
    name: 'a merge',
    apply: async (branch) => {
      const main = (await branch.git('rev-parse', 'refs/heads/main')).trim();
      await branch.end(await branch.tree({}), [await branch.head(), main]);
    },
  },
  { name: 'all commits squashed into one', apply: async (branch) => branch.end(await branch.tree({}), []) },
  {
    name: 'all commits squashed, with a line less and its chain made anew',
    apply: async (branch) => branch.end(await branch.tree({ [LOG]: withoutLast(await branch.text(LOG)) }), []),
  },
  {
    name: 'the branch set back by two commits',
    apply: async (branch) => {
      await branch.git('update-ref', 'refs/heads/seatrial/deployments', `${await branch.head()}~2`);
    },
  },
  {
    name: 'all commits made anew, word for word',
    apply: (branch) => rewritten(branch, (commit) => branch.tree({}, commit)),
  },
];

/** A settled request leaves no file behind. */
function withoutLast(text: string): string {
  return chained(linesOf(text).slice(0, -1), linesOf(text)[0].previous);
}

export const TAMPERINGS: readonly Tampering[] = [...LINES, ...FORGED, ...FILES, ...HISTORY];
