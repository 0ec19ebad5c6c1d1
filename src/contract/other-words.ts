/** Words of their own, and commands of other bots, that are two letters off one of ours. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  [
    'promo promos promise promised promises promoted promoter promoters promotes promoting promotor',
    'prompt prompts prompted prompter prorate probate promenade provoke primate pronate prolate remote',
    'fallback callback pullback fullback holdback rollbar',
    'verify rectify testify fortify mortify terrify certs certifi',
    'serial serials spatial retrial sectorial',
  ].flatMap((words) => words.split(' ')),
);
