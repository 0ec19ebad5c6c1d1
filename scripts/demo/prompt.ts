import process from 'node:process';
import { createInterface } from 'node:readline';
import { quiet } from '../../test/support/bot-story.ts';
import { MERGE, mergeOpen } from './merge-open.ts';
import { command, type Stage } from './promotion-story.ts';
import { PEOPLE } from './page/people.ts';
import { say } from './say.ts';

export interface PromptOptions {
  readonly stage: Stage;
  readonly thread: number;
  readonly onEnd: () => void;
}

interface Place {
  readonly as: string;
  readonly thread: number;
}

/** What is typed is a comment on the thread, unless it says who speaks, or where. */
export function startPrompt({ stage, thread, onEnd }: PromptOptions): Disposable {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let place: Place = { as: 'maintainer', thread };
  const ask = (): void => {
    lines.setPrompt(`${place.as} on #${place.thread}> `);
    lines.prompt();
  };
  let turn = Promise.resolve();
  let closed = false;
  const take = async (said: string): Promise<void> => {
    place = await carryOut(stage, place, said).catch((error: unknown) => explain(place, error));
    if (!closed) ask();
  };
  lines.on('line', (line) => {
    const said = line.trim();
    if (said === 'quit') return lines.close();
    turn = turn.then(() => take(said));
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    closed = true;
    onEnd();
  });
  ask();
  return { [Symbol.dispose]: () => lines.close() };
}

async function carryOut(stage: Stage, place: Place, line: string): Promise<Place> {
  if (line === '') return place;
  const [, person] = /^as (\S+)$/.exec(line) ?? [];
  if (person !== undefined)
    return PEOPLE.some((known) => known === person) ? { ...place, as: person } : strangers(place);
  const [, number] = /^on #?(\d{1,6})$/.exec(line) ?? [];
  if (number !== undefined) return goTo(stage, place, Number(number));
  if (line === MERGE) return merge(stage, place);
  await command(stage, place.thread, { as: place.as, body: line });
  return place;
}

async function merge({ github, bot }: Stage, place: Place): Promise<Place> {
  await mergeOpen(github, place.thread);
  await quiet(github, bot);
  say.step(`#${place.thread} is merged and certified; its thread says what came of what was remembered`);
  return place;
}

async function goTo({ github }: Stage, place: Place, thread: number): Promise<Place> {
  await github.request(github.userToken('owner'), `GET {repo}/issues/${thread}`);
  return { ...place, thread };
}

function strangers(place: Place): Place {
  say.step(`Here are ${PEOPLE.join(', ')}: everybody's role is their name`);
  return place;
}

function explain(place: Place, error: unknown): Place {
  say.step(error instanceof Error ? error.message.slice(0, 300) : 'That failed');
  return place;
}
