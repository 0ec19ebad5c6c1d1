/** The part of `chatops-sentences.ts` that is about who follows, how the bot takes turns, and what happens when something fails. */
export const SHOWN_BY_THE_BOT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'acceptance/followers.test.ts': {
    'where the settings ask for no reports a Deployment says that nobody is asked; the action hears a report all the same':
      ['With `reports: true`'],
    'queued, then in progress, then applied, as a follower reports it to the bot; the former one ends': [
      'A follower (a job,',
      'The Deployment, the',
    ],
    'what is malformed, or of a revision that nobody decided, changes nothing; nor does somebody without the right': [
      'A report that is malformed,',
    ],
  },
  'unit/usecases/ledger/record-report.test.ts': {
    'the payload of a dispatch': ['`state` is `in_progress`,', '`description`, `url` (https),'],
    'is recorded once, however often it comes': ['The report is a line'],
    'is a line of the log with who, what and where; the deployment file stays as it is': ['It decides nothing.'],
    'of an earlier revision is recorded too': ['One about an earlier'],
    'is not recorded, where the same account has sent five hundred of the revision; another one may': [
      'Of one account and',
    ],
  },
  'unit/domain/promotion/rollout.test.ts': {
    'how far a decision is': ['It counts for a slot', 'Of each follower its', 'Of several followers'],
  },
  'acceptance/deployment-gate.test.ts': {
    'a job waits until the version of its commit is certified and promoted, and is let through by the promotion': [
      'Workflows of yours',
    ],
  },
  'unit/usecases/promotion/record-certifications.test.ts': {
    'a run that certified only other commits, as for an open pull request, is none that counts, and no failure': [
      'What it finds about an open',
    ],
    'a certificate %s is not believed': ['Its artifact is hostile'],
    'are recorded, and their models named': ['Then it is written'],
  },
  'acceptance/github-state.test.ts': {
    'a pull request that was merged into %s is merged where that is the default branch': ['**The commit that was'],
    '/certify asks by a dispatch with the model, the version, the digest and the key, and once for each key': [
      '`/certify` sends `repository_dispatch`',
    ],
  },
  'contract/workflows.test.ts': {
    'the run that /certify starts is named by its key': ['The workflow that listens'],
    '%s: no concurrency group lets a rollback wait for promotions, or be cancelled by them': ['A job of the action'],
  },
  'acceptance/bot-beside-action.test.ts': {
    'the action carries out no command of a review, and says why': ['| Commands in reviews', 'A review cannot be'],
    'bot and action beside each other give one answer: %s': ['Both may run at once,'],
    'a mark that a person has written, also one that ends like a bot, answers nothing': ['Only apps can be named:'],
  },
  'unit/usecases/promotion/command-facts.test.ts': {
    'is asked about by the teams that the settings name, each once': ['| Teams of the settings'],
  },
  'contract/ruleset.test.ts': {
    'they differ in who may write': ['| Who can write the'],
  },
  'unit/bot/settings.test.ts': {
    'the bots beside it are closed by name: the one of workflows, unless others are named': ['For that each must'],
  },
  'unit/usecases/promotion/own-comments.test.ts': {
    'of equal comments the oldest stays, and nothing else is touched': ['Each takes away only'],
  },
  'unit/bot/request-queue.test.ts': {
    'begins a stop at once, whatever runs or waits, and nothing else before it has ended': [
      '`/rollback`, `/seatrial stop`,',
    ],
    'people take turns with their stops: a flood delays another by one': ['In the bot a comment'],
    'decides everything before it shows anything, in the order of arrival': ['In the bot a comment'],
    'shows a stop while others are decided, and before the answers of others': [
      'The answers to stops',
      "The rollback's own",
    ],
    'acknowledges what others wrote after the answer to a stop, while it decides, and one after the other': [
      "The rollback's own",
    ],
    'is believed three times; idle waits for it': ['Where GitHub does not'],
    'keeps no other stop waiting, but everything that waits for stops; then it goes first': ['In between, the next'],
    'lets no more of one person wait than it has room for, and all of another': ['| Commands in great'],
  },
  'unit/usecases/promotion/sweep.test.ts': {
    'a stop that is decided first': ['So a stop may be decided', 'That promotion is then'],
    'what nobody heard': ['What they find there'],
    'what was answered': ['**What was answered stays'],
    'a failure was told: it is not tried again, and 😕 stays alone': ['Also where GitHub failed:'],
    'a decision that stands takes back the 😕 of another machine': ['What was committed'],
    'a stop whose author the log shows in the role before it was written': [
      '**What was answered by',
      'What lowers exposure',
    ],
    'a stop is told first': ['**What was answered by', 'What lowers exposure'],
    'a rise is left to its own event while that may be on its way': ['Everything else is told'],
    'a stop is left to its own event only as long as that may be on its way': ['Everything else is told'],
    'one that the reader cannot bear is told so, and keeps no other from being answered': ['A comment that makes'],
    '%s, refused, is not carried out when it would be allowed by now': ['| A refused command,'],
  },
  'unit/domain/promotion/lateness.test.ts': {
    'is overtaken by a stop that was written later': ['So a stop may be decided', 'That promotion is then'],
    'has the rollbacks since it was written, with five seconds for our clock': [
      'If production was taken',
      'So it is for every',
    ],
    'is carried out on what its author saw, for a minute': ['If production has moved'],
    'is overtaken by any later decision about the same once it is an hour old': [
      '**What comes late by',
      'After more than an',
    ],
    'is heard within an hour': ['**What comes late by', 'After more than an'],
  },
  'acceptance/bot-redelivery.test.ts': {
    'what came here with its issue was written for another repository; what is written there now is heard': [
      '| An issue that',
    ],
    'what never arrives is asked for once at the start, and not in every sweep': [
      'GitHub sends no lost',
      'The bot asks for it,',
    ],
    'a label and a review of the time when the bot was down are carried out at its start, once': [
      'So come comments, labels,',
    ],
  },
  'unit/bot/missed-deliveries.test.ts': {
    'a delivery is asked for again': ['GitHub sends no lost', 'The bot asks for it,'],
  },
  'unit/contract/read-event.test.ts': {
    '%s: a timer, which looks back a day': ['Then the bot, and the'],
  },
  'acceptance/bot-faults.test.ts': {
    '$status at $call ($moment it is done): repaired or told once': ['Also where GitHub failed:'],
  },
  'acceptance/bot-at-rest.test.ts': {
    'a sweep of a registry of 100 models at rest takes 5 calls; where the settings have moved it reads them': [
      '**What it costs.**',
    ],
    'a sweep reads what has changed, once, and writes nothing that is there': ['Where a branch has'],
    'a crash between the commit and what is shown is repaired after a restart': ['It remembers what it'],
  },
  'unit/usecases/promotion/decide-request.test.ts': {
    'what stands there is what its author wrote': ['| A comment edited'],
    'a comment that was edited is told to be written again, once, and a sweep leaves it alone': ['| A comment edited'],
  },
  'integration/adapters/github/posted-comment.test.ts': {
    'edited within the second': ['| A comment edited'],
  },
  'unit/bot/chat.test.ts': {
    'a comment is read once, in the turn of its author, and never again by a sweep': ['| Comments that are'],
  },
  'unit/usecases/promotion/damage.test.ts': {
    'never give away more than the cap: the loser of the race is decided again': ['| Two bots, two maintainers'],
  },
  'acceptance/verify.test.ts': {
    'says of a branch that nobody touched that it is whole': ['`seatrial verify` shows'],
  },
  'acceptance/clone.test.ts': {
    'a fresh clone': ['In a clone these and', 'A clone of a single'],
    '%s of a branch without a log is no good answer': ['Where the two have'],
  },
};
