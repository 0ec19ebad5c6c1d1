import { SHOWN_BY_THE_BOT } from './chatops-bot-sentences.ts';

/**
 * Sentences of docs/chatops.md by the test that types them: file → name of the test, or of its case → how each sentence begins.
 * A sentence has its own beginning; `chatops-sentences.test.ts` says what is missing.
 */
export const SHOWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ...SHOWN_BY_THE_BOT,
  'unit/contract/plain-command.test.ts': {
    'what takes nothing back is carried out: %j': ['A line of code takes'],
  },
  'unit/contract/disguised-command.test.ts': {
    '%s': ['So is every command that looks'],
    '%s %s': ['So is every other command'],
    'where a sign turns its letters round: %j': ['So is one that holds a sign'],
  },
  'unit/usecases/promotion/short-ids.test.ts': {
    'is enough where it names one: on #%i %s is carried out': ['A version is written', 'To a comment without it'],
    'is not guessed: on #%i %s': ['On an open pull request a'],
    'is not enough where it names several': ['Where those of several'],
  },
  'unit/usecases/promotion/remembered-new-model.test.ts': {
    'is remembered, and judged when it is merged: %s': ['A model that the same'],
  },
  'unit/contract/comment-blocks.test.ts': {
    'HTML right below a footnote': ['Blocks are read as'],
    'in a footnote %s is answered beside what is heard': ['Also where other commands'],
    'a stop that HTML around its paragraph sets apart is answered beside what is heard': ['Also where other commands'],
  },
  'acceptance/bot.test.ts': {
    'merged and certified → live → production → rolled back, by comments': ['A version that was certified'],
    'labels: a triager may not promote, a maintainer may; the label goes, the stage label is put right': [
      'The labels `promote`',
    ],
    'only a certificate that the default branch made counts': [
      'When the certification',
      'A certificate from',
      '| A forged certificate',
    ],
    'the action does the same without a server': ['| Needs | a server'],
    'a promotion takes at most 10 calls to its commit, a rollback too': ['A decision takes at'],
    'a forged signature is refused, and the former secret holds during a rotation': ['| A forged webhook,'],
    'what a crash left undone after the commit is repaired; a decision that could not be made is said to be none': [
      '| A lost webhook, a',
    ],
  },
  'unit/usecases/livetest/watch.test.ts': {
    'a predecessor that is better after all takes production back by itself, held and told': ['What watches a'],
    'a sentinel that is better than production takes it back months later, also during a live test': ['What watches a'],
    'where both fall below what was certified the world has changed: told once, by a comment and an issue, and nothing moves':
      ['Where both have fallen'],
    'what somebody says ends a bake and a sentinel: a stop, a retirement, a ban, a rollback': ['`/seatrial stop` of'],
    'nothing new is tested while a bake runs, and the next promotion is baked in its turn': ['`/seatrial stop` of'],
  },
  'unit/usecases/promotion/ledger-commit.test.ts': {
    'has the line of the log and the file of the deployment': ['Each decision is one'],
  },
  'unit/contract/parse-comment.test.ts': {
    'does not carry out what may stand in %s': ['So is one in a paragraph whose `*`, `_` or `~` GitHub pairs'],
    'none in %s': ['A command is a line', 'So is one right above', '| A command in a quote,'],
    'not carried out, but answered, below %s': ['A line that itself', 'So is one behind a'],
    'takes no command for the header of a mail: %s': ['**Quoted mails.** A', 'A lesser sign, two'],
    'hears a rollback below %s': ['**Quoted mails.** A', 'A lesser sign, two'],
    'answers a command behind a long text, and what stands in the attribute of a picture not at all': [
      '**Too much to read.**',
    ],
    'says that it cannot tell what %s show': ['**Too much to read.**'],
    '%s is refused': ['Every word counts,'],
    '%s with %s changes nothing': ['**`dry-run`** counts however'],
    'a dry run is one %s': ['**`dry-run`** counts however', 'What is quoted does'],
  },
  'unit/usecases/promotion/remembered.test.ts': {
    'of several commands all are carried out, or none': ['All commands of a comment', '**The commands of a'],
    'is remembered from %s': ['On an open pull request'],
    'a bare comment is told the line to paste, environment and all, and the line works': ['To a comment without it'],
    'is remembered by one commit that changes no deployment file, told and listed': ['Bound to the head as'],
    'what can be judged before the merge and never becomes right is refused at once': ['**Judged twice.** Refused'],
    'asks before the merge what the merge cannot make right, and nothing else': ['**Judged twice.** Refused'],
    'what is judged when it is carried out, by the rules and the rights of then': ['Everything else is judged'],
    'a role that has grown since gives no more than was there': [
      'Everything else is judged',
      '| A role that was lost,',
    ],
    '%s refuses it, once, with its reasons, and it is over': ['**What is refused then**', 'Nothing rises by itself'],
    '%s, told once': ['**The commit that was', 'Who changes or deletes', 'Each is told once on'],
    '%s on #%i: %s': ['**`/seatrial stop`** on'],
    'a quarantine of the same digest in another model does': ['**`/seatrial stop`** on'],
    'a stop that was written later and decided earlier keeps the promotion back': ['A stop that was written'],
    'stands once for each version and environment: a later one replaces it': ['**One for each version'],
    'where a command of its own gave it its traffic before, it is over': ['**One for each version'],
    'one of several commands that is over ends the others: they were one plan': ['**The commands of a'],
    'gives the share that was told, whatever the default is by then': ['**The share that was'],
    'status, why and history list it': ['**It is listed** in'],
    'dry-run and plan say what would be remembered': ['`dry-run` and `plan`'],
  },
  'unit/usecases/promotion/threats.test.ts': {
    'are one plan: all or none, in one commit': ['All commands of a comment', 'The commands of one'],
    'a promotion of a version that is not merged, by whomever and however bound': ['Only merged versions'],
    'the author of the manifest, without an approval by another owner': ['A certificate for this'],
    'a settings change inside the pull request: the registry port reads the default branch alone': [
      '`.github/seatrial.yml`, read from',
      '| A change of the settings',
    ],
    'a label that %s': ['So come comments, labels,'],
    'takes the place of no answer to %s, whatever its mark says (%s, %s, %s, by %j)': ['| A workflow that answers'],
    'keeps no stop from being carried out, once, by %j': [
      'One answer is not believed:',
      'A comment that does',
      '| A workflow that answers',
    ],
    'an outsider, who gets one comment a day and does not make the log grow': ['| A stranger, a bot,'],
    'a bot, even one with rights': ['| A stranger, a bot,'],
    'a command with a push in between': ['| A push between approval'],
    'a replayed webhook': ['| A forged webhook,'],
    'a label by a triager': ['| A label set by a'],
    'hostile text': ['| Hostile text in manifests,'],
  },
  'acceptance/conversation.test.ts': {
    'fifty comments that people write, and what comes of each': [
      '**What was meant is',
      'So is every other command',
      'Words of their own',
      '**Capitals** do not',
    ],
  },
  'unit/usecases/promotion/unread-lines.test.ts': {
    'on #%i: %s': [
      'The answer holds the line',
      'To a comment without it',
      'A verb that stands without',
      'What can be told from',
    ],
    'where HTML does': ['The answer holds the line'],
    '%s may mean either of two': ['A share below one'],
    '%s says the opposite of what is near, or too much: no line is offered': ['A word that says'],
    'on #%i %s would be refused: the dry run that is offered says why': ['Where what may have been meant'],
    '%s, where there are staging and production': ['What can be told from', '`to=staging`, `--staging` and'],
    '%s, whose environment is called nearly like none': ['Where no environment is called'],
  },
  'unit/domain/promotion/verbs.test.ts': {
    'changes what its example says, and nothing in a dry run': [
      'Behind the target and',
      '| `/promote [model[@version]]',
      '| `/rollback [model[@version]]',
      '| `/certify [model[@version]]`',
      '| `/seatrial status',
      '| `/seatrial plan [model[@version]]',
      '| `/seatrial hold [model]',
      '| `/seatrial unhold',
      '| `/seatrial stop [model[@version]]',
      '| `/seatrial retire',
      '| `/seatrial quarantine',
      '| `/seatrial restore',
      '| `/seatrial why [model]`',
      '| `/seatrial help`',
    ],
    'is named as its record says, in its usage too': [
      '| `/promote [model[@version]]',
      '| `/rollback [model[@version]]',
      '| `/certify [model[@version]]`',
      '| `/seatrial status',
      '| `/seatrial plan [model[@version]]',
      '| `/seatrial hold [model]',
      '| `/seatrial unhold',
      '| `/seatrial stop [model[@version]]',
      '| `/seatrial retire',
      '| `/seatrial quarantine',
      '| `/seatrial restore',
      '| `/seatrial why [model]`',
      '| `/seatrial help`',
    ],
    '$verb is not for a stranger to say': ['What only reads is'],
  },
  'unit/usecases/promotion/steering.test.ts': {
    'what stands behind reason= is never asked about': ['What follows `reason=`'],
    'a word with an equals sign that is no key': ['**Keys.** Every `word=value`,'],
    '%s is understood': ['Only where the reason'],
    'where to go': ['**Where to go.** A'],
    'what is denied, put off or bound to a condition': ['**Not, not now, not'],
    'an ordinary reason: %s': ['`not working` and `no'],
    'a word or two of which nobody knows whether they tell of a fault': ['In other languages than'],
    'a dry run in other words': ['**A dry run in other'],
    'the name of another place': ['**Places**: the name'],
    '/rollback churn %s is asked, with the stop first': ['**What is in a live', '`/seatrial stop` is'],
    '%s is asked, with the time': ['**How long**, in a'],
    'a ban': ['**Which**, in a ban'],
    '%s beside the command is asked': ['Where the comment speaks'],
  },
  'unit/domain/promotion/offers.test.ts': {
    'with the reason %s can be sent, and is then not asked about again': [
      'One without `reason=`',
      'The lines that the',
    ],
  },
  'unit/domain/promotion/words.test.ts': {
    '%j steers: %j': ['It is asked about:', 'A part is what stands', 'A reason is read as'],
    '%j: %j': ['Times, dates, `#123`'],
    'is doubted in %j: %j': ["the model's own name,"],
  },
  'unit/usecases/promotion/reasons.test.ts': {
    'a key in the reason': ['**Keys.** Every `word=value`,'],
    'a second command on the line': ['A second command on'],
    'a version in the reason': ['**Versions**, but for'],
    'the names of models on an issue': ['the name of another'],
    'for %s hold the reason as it was written': ['The lines that the'],
    'a share of %s is too small': ['A share is 0.1 % or'],
  },
  'unit/usecases/promotion/chosen-words.test.ts': {
    'words that choose a version, or say that nothing is wrong, are no fault': ['A reason needs a word;'],
    'what another line takes back': ['Nothing happens either'],
    'a part of a command by itself below one': ['So is one with a part'],
  },
  'unit/usecases/promotion/held-already.test.ts': {
    'that lasts as long stays, and whoever set another is told': ['A refusal, a change'],
    '%s': ['A refusal, a change'],
  },
  'unit/usecases/promotion/typed.test.ts': {
    'the name of another model': ['the name of another'],
    'a stop without a name ends its own live test alone': ['`/seatrial stop` ends'],
    '%j is said to last as long as it does': ['`/seatrial hold for=2h`'],
    'the version that is typed': ['A version is written'],
    'a dry run in other words': ['Where the comment speaks'],
    'on the pull request of a live candidate': ['On the pull request'],
    'that has no traffic, production is taken back where the reason begins with it': [
      'Is it in production,',
      'Has it neither, nothing',
    ],
    '%s takes production back': ['Is it in a live test,'],
    'two people who say the same take production back once': ['So two people who write'],
    'one comment that says it twice takes production back once': ['So two people who write'],
    '%s is asked, with both lines': ['A name with `@` that'],
    '%s is read': ['On a pull request another'],
    'needs no mark on a thread that has no model': ['On an issue the name'],
  },
  'unit/usecases/promotion/step-back.test.ts': {
    'is asked about where words may be about the first: %s': ['**A second step back.**'],
    'a second step': ['A bare `/rollback churn`'],
    'two rollbacks of one fault go back once': ['**Two people who see'],
    'both heard after %i minutes': ['If production was taken', 'So it is for every'],
    'a rollback after which production moved on is told apart from one that stands': ['If production has moved'],
    'or one that names its version, whenever it was written': ['A rollback that names'],
    'and a comment that raises something is not carried out without its rollback': ['A comment that also'],
  },
  'unit/usecases/promotion/transcripts.test.ts': {
    'promote-and-roll-back': ['`/promote to=production` keeps', 'A refusal, a change'],
    'return-to-what-was-rolled-back': ['A version that was rolled'],
    'retire-and-take-back': ['`/seatrial retire` of'],
    'rollback-of-a-candidate': ['Is it in production,', 'Is it in a live test,'],
    'refusal-lists-everything': ['A refusal lists every'],
    'too-early-for-production': ['The refusal, and `/seatrial'],
    'live-test-planned': ['Of such a model', 'The status comment shows'],
  },
  'unit/usecases/promotion/plan-rise.test.ts': {
    'rest on windows of production where there are some': ['Windows of the environment'],
    'take the second candidate for one that joined, beside the first one’s share': ['A second candidate is'],
    'decide nothing': ['None of that plays'],
  },
  'unit/domain/promotion/state.test.ts': {
    'returns to what has served and is not barred': ['**Known to be good**'],
    'condemns nothing that a rollback forward leaves': ['A rollback says something'],
  },
  'unit/domain/promotion/known-against.test.ts': {
    'tells of a ban and a retirement when they were taken back, and of a later one nothing': ['The answer, the plan'],
  },
  'unit/usecases/promotion/known-good.test.ts': {
    'the list of versions that are known to be good': ['**Known to be good**'],
    'a version that has served can be returned to by name': ['A version that was rolled'],
    'is told what is known against it, in the answer, the plan and the refusal': ['The answer, the plan'],
  },
  'unit/domain/promotion/resolve.test.ts': {
    'the live test that /seatrial stop ends': ['`/seatrial stop` ends'],
    'a hold ends that long after it was asked for': ['`/seatrial hold for=2h`'],
  },
  'unit/domain/promotion/decide.test.ts': {
    'is of every model that was read and gives the digest traffic, and of no other': ['`/seatrial quarantine` is'],
    'on the pull request of a live candidate: %s': ['A live test that the'],
  },
  'unit/usecases/promotion/restore.test.ts': {
    'is over in every model, whichever it is taken back on, and each log that tells of it tells of its end': [
      '`/seatrial restore` takes',
    ],
    'gives no traffic, and what was in production when it was banned is returned to by a maintainer alone': [
      'It gives no traffic:',
    ],
    'is over in its model alone, and makes the version known to be good and the fallback again': [
      'It gives no traffic:',
    ],
    'a restore that is older than a ban of the digest in another model': ['It is not carried out'],
  },
  'acceptance/bot-return.test.ts': {
    'by way of staging, back and forth by name, retired, banned and taken back; and the terminal tells the same': [
      'What was known against',
    ],
  },
  'unit/contract/read-intent.test.ts': {
    'the bot and the action read one label event as the same intent; the next label event is another': [
      'The labels `promote`',
    ],
  },
  'unit/usecases/require-let-in.test.ts': {
    'what somebody asks for, of a version that %s': ['Of a run that'],
  },
  'unit/usecases/events/handle-event.test.ts': {
    'the bot says with 👀 that a request was heard; the action answers at once': ['👀 heard, 🚀 done or'],
    'a run %s is not even asked for': ['When the certification', 'A certificate from'],
    'an artifact %s that is not to be trusted is told once, with the reason': ['Where an artifact is'],
  },
  'acceptance/bot-order.test.ts': {
    'a comment carries one final reaction of ours: the later one takes the other back': ['👀 heard, 🚀 done or'],
  },
  'unit/usecases/promotion/answer-directly.test.ts': {
    'to who asks for a status that stands above is a link to it, one in a thread': ['To `/seatrial status` below'],
    'to who asks for the status of another model is a comment of its own, and leaves that of the thread': [
      'One status comment',
    ],
    'what is decided about another model joins the status of the thread, and takes nothing out of it': [
      'One status comment',
    ],
  },
  'unit/usecases/promotion/offered-lines.test.ts': {
    'every command that an answer prints, sent as it stands by an owner, is carried out': ['A line that an answer'],
  },
  'unit/domain/promotion/next-commands.test.ts': {
    'production later, where only time is missing, from a whole minute on': ['One that only time'],
    'is counted from its last start, by whole windows, and the largest view of them': [
      'A window counts when',
      'So the hour in which',
    ],
  },
  'acceptance/bot-remembered.test.ts': {
    'the line that the bot gives works: remembered, and carried out after the %s and the certification': [
      'It is carried out once',
    ],
    'where webhooks are lost the next sweep sees the push, the merge and the certificate': ['It is carried out once'],
  },
  'unit/usecases/promotion/remembered-review.test.ts': {
    'what a review has asked for before the merge %s': ['Who changes or deletes'],
  },
  'unit/domain/promotion/rules.test.ts': {
    'each rule': ['A certificate for this', 'Where nothing has ever'],
    'a rollback needs a known-good version and the role, and nothing else': ['A rollback needs the'],
  },
  'acceptance/bot-live-test.test.ts': {
    'one comment begins the test; the ramp follows the evidence, and the better candidate becomes production': [
      '**`liveTest` in model.yaml** takes',
    ],
    'an equal candidate is not promoted': ['**`liveTest` in model.yaml** takes'],
  },
  'contract/trip-dispatch.test.ts': {
    'each trip that is observed is dispatched as what the repository hears': ['Gateways send nothing by'],
  },
  'unit/usecases/livetest/record-trip.test.ts': {
    'as a candidate is out of its test, which it has failed': [
      '**What a breaker has turned away**',
      'The repository then says',
      'It goes first, as',
    ],
    'as production is back at the last good version, held': ['The repository then says'],
    'is over where the file has said something else since, where nothing is there to go back to, or of another digest':
      ['Where the arm has'],
  },
  'unit/usecases/livetest/decide-tests.test.ts': {
    'is promoted by nobody who has lost the right, under no other policy, in no freeze, and after no hold': [
      'That approval is taken',
    ],
    'without an approval keeps its share, and a person is asked with the line to send': ['That approval is taken'],
  },
  'unit/domain/promotion/standing-approval.test.ts': {
    'of a candidate that runs keeps the share': ['A candidate that runs keeps'],
    'is refused where nothing is in production any more to be compared with': ['Where nothing serves to'],
  },
  'unit/usecases/promotion/live-exposure.test.ts': {
    'an hour is, unless the settings say otherwise; a changed share does not begin anew': ['To become production'],
    'a share that was stopped and given again begins anew': ['To become production'],
    'nor is a share that the same comment gives': ['A share that the same'],
    'a share that is stopped and given again by the comment counts from now (%s)': ['A share that the same'],
    'where windows are reported %s: %s': [
      'Where [windows](statistics.md) of',
      '`minLiveRequests: 0` asks',
      'What those requests',
    ],
    'windows of one reporter follow each other, and add up': ['Windows of one `service`'],
    'reporters of one service add up': ['Windows of one `service`'],
    'the same requests, counted %s, are counted once': ['Of several the largest'],
    'directPromotion asks for none of it': ['`directPromotion` asks for'],
    'a ban that leaves production empty does not let %s in, in one comment or in several': ['It is also the way'],
  },
  'unit/usecases/promotion/unreadable-settings.test.ts': {
    'settings that cannot be read stop every rise, and no rollback': ['Settings that cannot'],
  },
  'unit/usecases/promotion/environment-order.test.ts': {
    '%s': [
      '**`after`** puts environments',
      'A version gets no traffic',
      '`directPromotion` and the',
      'One comment may do',
    ],
    'the refusal, the plan and the status comment show it, and the next command is that of the environment before': [
      'The refusal and `/seatrial',
    ],
  },
  'unit/domain/model/check-environment-order.test.ts': {
    itself: ['`seatrial validate` refuses'],
    'one that is not declared': ['`seatrial validate` refuses'],
  },
  'unit/domain/promotion/projection.test.ts': {
    'of %s for %s is called %s': ['GitHub shows one environment'],
  },
  'unit/usecases/promotion/project-models.test.ts': {
    'on every other thread, though one of them is locked': ['Where GitHub refuses one of these'],
    'and on no more than the ten others where its model was spoken of last': ['A decision renews it'],
  },
  'unit/usecases/promotion/show.test.ts': {
    'say what they hold, for people and for programs': ['A decision that changes'],
  },
};
