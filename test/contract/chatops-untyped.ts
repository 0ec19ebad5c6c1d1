/** Sentences that say nothing which could be typed, by the reason. */
export const UNTYPED: Readonly<Record<string, readonly string[]>> = {
  'Figures: `npm run bench -- chatops` measures and prints them.': [
    '| Decides in | about',
    '`npm run bench -- chatops`,',
    'Committed: from the',
    'Shown: until the last',
    'Five of each, with',
    '| `/promote`, 0 ms',
    '| `/rollback`, 0 ms',
    '| `/promote`, 100 ms',
    '| `/rollback`, 100',
    'A rollback that comes',
    'What is shown of the',
    'The bench prints whether',
    'These are of a bot',
    'Its first request,',
    'The 👀 is not counted,',
  ],
  'What GitHub does, not we.': ['Its jobs belong to', 'GitHub forgets deliveries', 'A new token, once an'],
  'What is not held off, or costs what the registry has.': ["The action's timer", 'What is not held off:'],
  'Advice on what nobody can do for its reader.': [
    'Environments that a',
    'An administrator removes',
    'Without the bot, labels',
  ],
};
