/** What a comment leads to. `silence`: not for us. `told`: read by a person's mistake, so nothing is done and that is said. */
export type Expected = 'done' | 'shown' | 'told' | 'silence';

export interface Said {
  readonly who: string;
  /** Which pull request, by the version that it added. */
  readonly on: '1.0.0' | '1.1.0' | '1.2.0';
  /** How people come to write so. */
  readonly how: string;
  readonly body: string;
  readonly expected: Expected;
}

function said(on: Said['on'], how: string, body: string, expected: Expected, who = 'maintainer'): Said {
  return { who, on, how, body, expected };
}

const OUTLOOK =
  'From: Ada Lovelace <ada@example.com>\nSent: Tuesday, 3 May 2026 14:05\nTo: Ben\nSubject: RE: churn\n\n';

/** 1.1.0 is in production after 1.0.0, and 1.2.0 in a live test, when it begins. */
export const CONVERSATION: readonly Said[] = [
  said('1.1.0', 'Talk', 'Looks good to me 👍', 'silence'),
  said('1.1.0', 'A command of Prow', '/lgtm\n/approve', 'silence'),
  said('1.1.0', 'A command of Prow that sounds like ours', '/hold', 'silence'),
  said('1.1.0', 'A command of branch-deploy', '.deploy production', 'silence'),
  said('1.1.0', 'A command of Mergify', '@Mergifyio backport stable', 'silence'),
  said('1.1.0', 'A command of Dependabot', '@dependabot rebase', 'silence'),
  said('1.1.0', 'A command of GitLab', '/assign @ada\n/label ~bug', 'silence'),
  said('1.1.0', 'A path', '/home/ada/models/churn is where it lies', 'silence'),
  said('1.1.0', 'A command in a sentence', 'If p99 stays up, /rollback churn is what we do.', 'silence'),
  said('1.1.0', 'A quoted command', '> /rollback churn\n\nLet us wait.', 'silence'),
  said('1.1.0', 'A command in code', 'This is how:\n\n```\n/rollback churn errors\n```', 'silence'),
  said('1.1.0', 'A suggestion', '```suggestion\n/promote churn@1.2.0 to=production\n```', 'silence'),
  said(
    '1.1.0',
    'A comment in HTML, left by a template',
    '<!--\n/promote churn@1.2.0 to=production\n-->\nDone.',
    'silence',
  ),
  said('1.1.0', 'A folded log', '<details><summary>log</summary>\n\n/promote churn@1.2.0\n\n</details>', 'silence'),
  said(
    '1.1.0',
    'A plan that was struck out',
    '~~First:\n/promote churn@1.2.0 to=production\nif nobody objects~~',
    'silence',
  ),
  said('1.1.0', 'The status', '/seatrial status', 'shown'),
  said('1.1.0', 'The status of a model that is none', '/seatrial status fruad', 'told'),
  said('1.1.0', 'A dry run', '/rollback churn dry-run', 'shown'),
  said('1.1.0', 'A dry run with the dash of a phone', '/rollback churn –dry–run', 'shown'),
  said('1.1.0', 'A dry run on a line of its own', '**Dry run**\n\n/rollback churn', 'shown'),
  said('1.1.0', 'A phone that capitalises a plan', '/Seatrial Plan churn@1.0.0', 'shown'),
  said('1.1.0', 'A misspelt command', '/rolback churn', 'told'),
  said('1.1.0', 'Two words for one', '/roll back churn', 'told'),
  said('1.1.0', 'A misspelt command behind the name', '/seatrial promot churn', 'told'),
  said('1.1.0', 'Bold', '**/rollback churn errors**', 'told'),
  said('1.1.0', 'Backticks', '`/rollback churn errors`', 'told'),
  said('1.1.0', 'A siren', '🚨 /rollback churn', 'told'),
  said('1.1.0', 'Right below a list', 'Seen since noon:\n- p99 doubled\n- errors at 4 %\n/rollback churn', 'told'),
  said('1.1.0', 'A signature', '/rollback churn\n-- \nAda', 'told'),
  said('1.1.0', 'Below the mail that is answered, by Outlook', `No, please wait.\n\n${OUTLOOK}/rollback churn`, 'told'),
  said(
    '1.1.0',
    'By Gmail',
    'Hm.\n\nOn Tue, 3 May 2026 at 14:00, Ada <ada@example.com> wrote:\n\n/rollback churn',
    'told',
  ),
  said(
    '1.1.0',
    'By Apple in German',
    'Nein.\n\nAm 03.05.2026 um 14:00 schrieb Ada <ada@example.com>:\n\n/rollback churn',
    'told',
  ),
  said('1.1.0', 'By Thunderbird in French', 'Non.\n\nLe 03/05/2026 à 14:00, Ada a écrit :\n\n/rollback churn', 'told'),
  said('1.1.0', 'A misspelt key', '/rollback churn env=staging', 'told'),
  said('1.1.0', 'A flag', '/rollback churn --force', 'told'),
  said('1.1.0', 'Another place', '/rollback churn only staging', 'told'),
  said('1.1.0', 'Another time', '/rollback churn tomorrow at 9', 'told'),
  said('1.1.0', 'A question', '/rollback churn?', 'told'),
  said('1.1.0', 'A stray version', '/promote churn 1.2.0', 'told'),
  said('1.1.0', 'A version that does not exist', '/rollback churn to=9.9.9', 'told'),
  said('1.1.0', 'A share without its unit', '/promote churn@1.2.0 share=20', 'told'),
  said('1.1.0', 'A hold for how long?', '/seatrial hold churn overnight', 'told'),
  said('1.2.0', 'Somebody from outside', '/rollback churn it is slow', 'told', 'outsider'),
  said('1.2.0', 'The candidate misbehaves', '/rollback candidate errors', 'done'),
  said('1.2.0', 'Once more', '/rollback candidate errors', 'told'),
  said(
    '1.1.0',
    'A space that does not break, and CRLF',
    '\u00A0/seatrial hold churn data is late\r\nThanks!\r\n',
    'done',
  ),
  said('1.2.0', 'Against the hold', '/promote churn@1.2.0 share=10%', 'told'),
  said('1.1.0', 'The hold is lifted', 'Data is back.\n\n/seatrial unhold churn', 'done'),
  said(
    '1.1.0',
    'With “quotes” and a picture',
    '/rollback churn “answers” are late\n\n![p99](https://example.com/p99.png)',
    'done',
  ),
  said('1.1.0', 'Why', '/seatrial why', 'shown'),
];
