import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import { CONVERSATION, type Expected, type Said } from '../support/conversation.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const FILES = {
  ...REGISTRY,
  '.github/seatrial.yml': `apiVersion: seatrial/v1
kind: Settings
environments:
  production: {shareCap: 0.3, directPromotion: true}
`,
};
const SIGNS: Readonly<Record<string, string>> = { eyes: '👀', rocket: '🚀', confused: '😕' };

interface Served {
  readonly production: { readonly version: string } | null;
  readonly liveTest: { readonly candidates: readonly { readonly version: string; readonly share: number }[] } | null;
  readonly hold: { readonly reason: string } | null;
}

/** What runs, in a line. */
async function served(github: LocalGitHub): Promise<string> {
  const file: Served = parse((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? 'null');
  const candidates = (file.liveTest?.candidates ?? []).map(({ version, share }) => `${version} at ${share * 100} %`);
  const hold = file.hold === null ? '' : `, held: ${file.hold.reason}`;
  return `${file.production?.version ?? 'nothing'} in production${candidates.map((one) => `, ${one}`).join('')}${hold}`;
}

interface Heard {
  readonly kind: Expected;
  readonly text: string;
}

async function hear(
  github: LocalGitHub,
  { who, body }: Said,
  place: { number: number; settle: () => Promise<void> },
): Promise<Heard> {
  const before = await served(github);
  const known = new Map((await github.comments(place.number)).map((one) => [one.id, one.body]));
  const { id } = await github.comment(place.number, body, who);
  await place.settle();
  const after = await served(github);
  const signs = (await github.reactions(id)).map(({ content }) => SIGNS[content] ?? content);
  const answers = (await github.comments(place.number)).filter(
    (one) => one.id !== id && known.get(one.id) !== one.body,
  );
  const lines = [
    signs.length === 0 ? '*No reaction.*' : signs.join(' '),
    ...answers.map(
      (answer) =>
        `**seatrial** ${known.has(answer.id) ? 'edits' : 'answers'}:\n\n${beginning(answer.body.replaceAll(github.url, 'https://github.com'))}`,
    ),
    ...(before === after ? [] : [`*Now:* ${after}`]),
  ];
  return { kind: kindOf(signs, before !== after), text: lines.join('\n\n') };
}

function kindOf(signs: readonly string[], changed: boolean): Expected {
  if (signs.length === 0) return 'silence';
  if (signs.includes('😕')) return 'told';
  return changed ? 'done' : 'shown';
}

/** Of an answer what stands above its first table or fold; of the status its title, as times stand below. */
function beginning(body: string): string {
  const lines = body.split('\n').filter((line) => !line.startsWith('<!--'));
  if (lines.find((line) => line !== '')?.startsWith('###') === true) return lines.find((line) => line !== '') ?? '';
  const end = lines.findIndex((line) => line.startsWith('|') || line.startsWith('<details'));
  return quoted(
    lines
      .slice(0, end < 0 ? lines.length : end)
      .join('\n')
      .trim(),
  );
}

function quoted(body: string): string {
  return body
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

test('fifty comments that people write, and what comes of each', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    await using bot = await startTestBot(github);
    const settle = async () => quiet(github, bot);
    const numbers = new Map<string, number>();
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      const number = await mergeCertified(github, bot, version);
      numbers.set(version, number);
      await github.comment(number, version === '1.2.0' ? '/promote share=10%' : '/promote to=production');
      await settle();
    }
    const parts = [`# A conversation\n\nOn the pull requests of churn. At first: ${await served(github)}.`];
    const kinds: Expected[] = [];
    for (const [index, one] of CONVERSATION.entries()) {
      const { kind, text } = await hear(github, one, { number: numbers.get(one.on) ?? 0, settle });
      kinds.push(kind);
      parts.push(`## ${index + 1}. ${one.how}\n\n**${one.who}** on ${one.on}:\n\n${quoted(one.body)}\n\n${text}`);
    }
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../golden/chatops/conversation.md');
    expect(kinds).toEqual(CONVERSATION.map(({ expected }) => expected));
    expect(CONVERSATION).toHaveLength(50);
  });
});
