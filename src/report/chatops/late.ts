import type { Lateness } from '../../domain/promotion/lateness.ts';
import type { DoneRollback } from '../../domain/promotion/already-back.ts';
import type { CommandFacts } from '../../contract/generated/types.ts';
import { code, joinMarkdown, md, type Markdown, strong } from '../markdown.ts';
import { plainTime } from '../release/live-sections.ts';
import { commandTitle } from './refusal.ts';

/** Why a command that would be allowed is not carried out any more, and what to do. */
export function renderLate(lateness: Lateness, commands: readonly CommandFacts[]): Markdown {
  const titles = joinMarkdown(commands.map(commandTitle), ', ');
  return joinMarkdown([md`😕 ${strong(md`${titles}: nothing was changed.`)}`, explain(lateness, commands)], '\n\n');
}

function explain(lateness: Lateness, commands: readonly CommandFacts[]): Markdown {
  switch (lateness) {
    case 'not-heard-in-time':
      return md`It was not heard in time, or its webhook was lost. A command rests on the right that its author had then, which GitHub does not tell afterwards. Write it again if it is still meant.`;
    case 'overtaken': {
      const whys = [...new Set(commands.map(({ model }) => model.name))].map((name) => code(`/seatrial why ${name}`));
      return md`Somebody has decided about the same model since it was written, so that this one is about a state that is no more. ${joinMarkdown(whys, ', ')} shows it. Write it again if it is still meant.`;
    }
  }
}

/** Who mends a word of a command waits for it as much as who does not. */
export function renderEdited(): Markdown {
  const title = md`😕 ${strong('The comment was edited before it was decided: nothing was changed.')}`;
  return joinMarkdown(
    [title, md`What it says now, anybody who may edit it may have written. Write the command in a comment of its own.`],
    '\n\n',
  );
}

/** Two people saw the same fault: the second is told where production is. */
export function renderDone({ facts, at, since }: DoneRollback): Markdown {
  const where = at === null ? md`no version` : code(at.version);
  return md`${strong(md`${commandTitle(facts)}: already back at ${where}.`)} Production was taken back at ${code(plainTime(since))} UTC; this was written before that could be seen, and is no second step. To go further back, name the version: \`to=1.2.3\`.`;
}
