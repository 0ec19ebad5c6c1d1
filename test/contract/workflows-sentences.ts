/** Sentences of docs/workflows.md by the test that shows them, as `shown-sentences.test.ts` reads them. `../scripts/test-act.ts` runs the examples. */
export const SHOWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '../scripts/test-act.ts': {
    'a pull request gets a comment, a check run and a verdict': ['| [seatrial.yml]', '**The required check** is'],
    'a merge queue measures, and the push after it takes that over, records and makes a release': [
      '| [seatrial.yml]',
      '| [seatrial-chatops.yml]',
      '| [seatrial-catalogue.yml]',
      '| [deploy.yml]',
      'A group is certified',
      'Where [the ruleset]',
    ],
    'a pull request of a fork is measured by a token that only reads, and reported by another run': [
      '| [seatrial-report.yml]',
      'Outputs are read from',
      '**From forks** they',
    ],
    'a version is certified on demand, by a runner of two labels, and recorded': [
      '| [seatrial-certify.yml]',
      '| `runner` |',
      '| `versions` |',
    ],
    'an open pull request is certified on demand at its head, told there, and fails nothing': [
      '| `commit`, `pull-request` |',
      '**`/certify` on an open',
    ],
    'a machine of its own measures, by single actions, what the job that fetches brought by a token': [
      '| [seatrial-self-hosted.yml]',
      '**The required check** is',
      'Elsewhere `runner` names',
      'Where a manifest of the',
    ],
    'a model behind a token is fetched by a job of its own, and certified by one without': [
      'Where a manifest of the',
      'It alone has',
      'Where a file cannot be',
    ],
    'the issue about optimism has nothing to say of an empty record': ['| [seatrial-gap.yml]'],
    'the sources of the settings are observed on a schedule, and where there are none nothing is': [
      '| [seatrial-observe.yml]',
    ],
    'what is rendered is told on a pull request, and written to the branch that is followed': [
      '| [seatrial-render.yml]',
    ],
  },
  'contract/workflows.test.ts': {
    'every example is run under act': ['Files to copy into', 'Each is run in the'],
    'calls $uses with inputs and secrets that it has': ['Files to copy into'],
    'nothing but actions of ours and of GitHub is used': ['An organisation that allows'],
    'runs each job where the caller says: a label, or JSON of what runs-on takes': [
      '| `runner` |',
      '| `light-runner` |',
    ],
    'only the job that measures fetches what Git LFS keeps': ['| `lfs` |', 'Only the measuring job'],
    'certify.yml puts out what came of all its jobs, and its check rests on their results alone': [
      '| `has-versions` |',
      'They are a convenience;',
      'It runs always, in a',
    ],
    'seatrial-self-hosted.yml has the jobs of certify.yml, with what they hand on, the files that they fetch and their rights':
      ['| [seatrial-self-hosted.yml]'],
    'fails where versions were skipped, as in a run that was cancelled': ['It runs always, in a'],
    'alone has secrets, each that the workflow takes, in one step': ['It alone has', '**Secrets**, all optional,'],
    'docs/workflows.md names every secret that certify.yml takes, and every variable that its files are fetched by': [
      '**Secrets**, all optional,',
      '**Variables** of the',
    ],
    'releases of the own repository are read by the token of the run, others by RELEASES_TOKEN': [
      '`RELEASES_TOKEN` reads',
    ],
    'keeps what it fetched for a day': ['Where a manifest of the'],
    'loads no model, and the job that does runs whether it was skipped or failed': [
      'Each measuring job takes',
      'Where a file cannot be',
    ],
    'lets neither a push end the merge group of its commit, nor any run but that of a pull request be ended': [
      'Keep `concurrency` as',
    ],
    'record.yml attests what it recorded, unless it is told not to': ['It [attests]'],
    'gives $uses the permissions that its jobs ask for, and no others': ['It [attests]', 'Actions of others are'],
    'is part of .ci/run': ['Both are part of'],
    'names the linters that a machine lacks, and leaves them out': ['Both are part of'],
    'names act where neither it nor Go is there': ['Both are part of'],
  },
  'contract/supply-chain.test.ts': {
    'CI asks GitHub what each commit is, by every tool, with a token that only reads': [
      '`npm run lint:workflows` reads',
    ],
  },
  'contract/ruleset.test.ts': { 'they differ in who may write': ['Without a ruleset for'] },
  'acceptance/bot-ruleset.test.ts': {
    "the README's line with %s lets the bot write, and workflows or not": ['`record.yml` and', 'Where [the ruleset]'],
  },
  'acceptance/bot.test.ts': { 'only a certificate that the default branch made counts': ['`main` in them stands'] },
  'acceptance/named-registry.test.ts': { '%s looks at the folder that is named': ['| `registry` |'] },
  'unit/domain/certification/plan-jobs.test.ts': {
    'thousands of models fit the matrix, evenly': ['| `max-jobs` |'],
    'no more jobs than are asked for': ['| `max-jobs` |'],
  },
  'unit/domain/benchmark/summaries.test.ts': { '100 ms at least where it is quick': ['| `quick` |'] },
  'acceptance/certification/certify.test.ts': {
    'named versions are planned whatever changed, and only by names that are safe': ['| `versions` |'],
    'a branch that touches no manifest plans nothing': ['| `has-versions` |'],
  },
  'acceptance/certify-action.test.ts': {
    'fails the step, with the gate at its line of model.yaml': ['| `fail-on` |'],
    'does not fail the step where fail-on is never': ['| `fail-on` |'],
  },
  'acceptance/certification/verdict.test.ts': {
    'the jobs of a matrix are told together, the worst first': ['| `verdict` |', '| `certified`, `rejected` |'],
    'a version of which nothing came is unanswered, whatever the others say': ['| `verdict` |'],
    'what no job of ours hands on is refused: %s': ['They are a convenience;'],
  },
  'acceptance/fetch.test.ts': {
    'is what certify names where a file is not for anybody, and certify shows nobody the credential': [
      'Where a file cannot be',
    ],
    'tells of each file that cannot be had, where it is declared, and brings the others': ['Where a file cannot be'],
    'has nothing to do where all lies in the registry': ['Where a manifest of the'],
  },
  'acceptance/push-approval.test.ts': {
    'what a queue merges with others %s': ['Of a policy that one'],
    'a pull request that was made for a softer branch is judged by the one that it was merged into': [
      '**Whose base was',
      'What they loosened is',
    ],
  },
  'acceptance/merge-queue.test.ts': {
    'is found where the run %s': ['A group is certified'],
    'is found of every group that one push merges, also where the last one changes no model': ['A group is certified'],
    'is nothing where no run left an artifact, and where it is of another workflow, event or commit': [
      'Where none are found,',
    ],
    'costs nobody the gate where it cannot be looked for: a warning says so': ['Where none are found,'],
  },
  'acceptance/record.test.ts': {
    'a certificate that leaves out that the push eased the policy is not recorded, nor one with an approval that nobody gave':
      ['Where a push loosened'],
    'a folder that no job has made holds no certificates; a certificate that is named must be there': [
      '`record.yml` is green',
    ],
    'a rejected version is recorded, without a release': ['`record.yml` is green'],
    'live windows come with repository_dispatch, and what cannot be believed fails the step': ['`record.yml` and'],
  },
  'acceptance/local-github/limits.test.ts': {
    'of %s of a %s': ['**From forks** they'],
  },
};

/** Sentences that no test of ours can show, by the reason. */
export const UNSHOWN: Readonly<Record<string, readonly string[]>> = {
  'What GitHub does, seen on github.com alone.': [
    'Where the workflow cannot',
    '**Runners of your own.**',
    '**Git LFS** keeps what',
    'Private repositories run',
    '**Opened by a workflow**',
    'The required check is',
  ],
  'Advice, or a pointer to another page.': ['Use it in private', 'To sign in at a', 'The time limit of'],
  'What the scenarios of scripts/test-act.ts are made of.': ['`npm run test:act` runs', 'The actions of Seatrial'],
};
