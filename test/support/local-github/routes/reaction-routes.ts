import { notFound, paginate, type Answer, type Call, type Fields } from '../http-types.ts';
import { describeUser, loginOf, now, present, table, type Handler, type Routes, type World } from '../world.ts';

const CONTENTS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

const SUBJECTS = [
  '/repos/{owner}/{repo}/issues/{issue_number}',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}',
  '/repos/{owner}/{repo}/releases/{release_id}',
];

/** A reaction that is already there is answered with 200 and not made twice. */
export const reactionRoutes: Routes = Object.fromEntries(
  SUBJECTS.flatMap((subject): [string, Handler][] => [
    [`POST ${subject}/reactions`, react],
    [`GET ${subject}/reactions`, list],
    [`DELETE ${subject}/reactions/{reaction_id}`, remove],
  ]),
);

/** `acme/models/issues/comments/7`, from the path of a call about its reactions. */
function subjectOf(call: Call): string {
  return call.path.replace('/repos/', '').replace(/\/reactions.*$/, '');
}

async function react(call: Call, world: World): Promise<Answer> {
  const subject = subjectOf(call);
  const { status } = await world.emulator.send('GET', `/repos/${subject}`, { pass: true });
  if (status === 404 && !subject.includes('/releases/')) return notFound();
  const { content } = call.fields;
  const user = await describeUser(world, loginOf(call.actor));
  const rows = table(world, 'reactions');
  const known = rows.find((row) => row['_subject'] === subject && row['content'] === content && sameUser(row, user));
  if (known !== undefined) return { status: 200, body: present(known) };
  const id = world.nextId();
  const row = { id, node_id: `REA_${id}`, user, content, created_at: now(), repository: '', _subject: subject };
  rows.push(row);
  return { status: 201, body: present(row) };
}

function sameUser(row: Fields, user: Fields): boolean {
  return (row['user'] as Fields)['login'] === user['login'];
}

function list(call: Call, world: World): Answer {
  const content = call.query.get('content');
  const rows = table(world, 'reactions').filter(
    (row) => row['_subject'] === subjectOf(call) && (content === null || row['content'] === content),
  );
  return paginate(call, rows.map(present), world.url);
}

function remove(call: Call, world: World): Answer {
  const rows = table(world, 'reactions');
  const index = rows.findIndex(({ id }) => id === Number(call.params['reaction_id']));
  if (index === -1) return notFound();
  rows.splice(index, 1);
  return { status: 204 };
}

/** The counts that a comment carries. */
export function summarizeReactions(world: World, subject: string): Fields {
  const rows = table(world, 'reactions').filter((row) => row['_subject'] === subject);
  const counts = CONTENTS.map((content) => [content, rows.filter((row) => row['content'] === content).length]);
  return { url: `${world.url}/repos/${subject}/reactions`, total_count: rows.length, ...Object.fromEntries(counts) };
}
