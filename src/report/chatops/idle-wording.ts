import type { CommandFacts, LedgerEvent } from '../../contract/generated/types.ts';
import type { Verb } from '../../domain/promotion/verbs/registry.ts';
import { code, joinMarkdown, md, type Markdown } from '../markdown.ts';

interface Asked {
  readonly model: Markdown;
  /** The model, with the version where one was named. */
  readonly named: Markdown;
  readonly facts: CommandFacts;
}

const WORDS: Readonly<Partial<Record<Verb, (asked: Asked) => Markdown>>> = {
  stop: ({ named }) => md`Nothing of ${named} is in a live test or remembered: nothing was changed.`,
  hold: ({ model }) => md`${model} is held already, for as long or longer: that hold stays as it is.`,
  promote: describeServed,
  unhold: ({ model, facts }) => md`There is no hold of ${model} in ${placesOf(facts)}: nothing was changed.`,
  quarantine: ({ named }) => md`${named} is quarantined already: nothing was changed, and what was said then stays.`,
  retire: ({ named }) => md`${named} is retired already: nothing was changed, and what was said then stays.`,
};

/** Whether a command found everything as it asked. Whoever sent it believes that it changed something, and 🚀 alone says so. */
export function isIdle({ type, data }: LedgerEvent): boolean {
  return type === 'intent.settled' && data.facts !== null;
}

/** What was so already. */
export function describeIdle({ data: { model, version, facts } }: LedgerEvent): Markdown {
  const named = version === null ? code(model) : md`${code(model)} ${code(version)}`;
  const words = facts === null ? undefined : WORDS[facts.command.verb]?.({ model: code(model), named, facts });
  return words ?? md`${named}: it was so already, and nothing was changed.`;
}

function describeServed({ named, facts }: Asked): Markdown {
  return facts.command.to === 'production'
    ? md`${named} is what runs in ${placesOf(facts)} already: nothing was changed.`
    : md`${named} has that share of the traffic in ${placesOf(facts)} already, or all of it: nothing was changed.`;
}

function placesOf({ environments }: CommandFacts): Markdown {
  return joinMarkdown(
    environments.map(({ name }) => md`${name}`),
    ', ',
  );
}
