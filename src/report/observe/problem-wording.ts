import type { SourceFacts, SourceProblem, SourceProblemCode } from '../../domain/observe/source-problem.ts';
import { WINDOW_PROBLEMS } from '../../domain/statistics/window-problem.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { cleanText } from '../hostile-text.ts';
import { sayLeftOut } from './left-out-wording.ts';
import { windowAdvice } from './window-advice.ts';

export interface ProblemWords {
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** What is wrong with a source, in words. Whatever came from outside is quoted. */
// oxlint-disable-next-line max-lines-per-function -- one line for each code
export function saySourceProblem(problem: SourceProblem): ProblemWords {
  switch (problem.code) {
    case 'unreachable':
      return WORDS.unreachable(problem.facts);
    case 'credential-missing':
      return WORDS['credential-missing'](problem.facts);
    case 'credential-elsewhere':
      return WORDS['credential-elsewhere'](problem.facts);
    case 'unreadable':
      return WORDS.unreadable(problem.facts);
    case 'malformed':
      return WORDS.malformed(problem.facts);
    case 'refused':
      return WORDS.refused(problem.facts);
    case 'served-partly':
      return WORDS['served-partly'](problem.facts);
    case 'past-changed':
      return WORDS['past-changed'](problem.facts);
    case 'empty':
      return WORDS.empty(problem.facts);
    case 'late':
      return WORDS.late(problem.facts);
    case 'unknown-model':
      return WORDS['unknown-model'](problem.facts);
    case 'other-environment':
      return WORDS['other-environment'](problem.facts);
    case 'other-source':
      return WORDS['other-source'](problem.facts);
    case 'other-model':
      return WORDS['other-model'](problem.facts);
    case 'counts-differ':
      return WORDS['counts-differ'](problem.facts);
    case 'scraped-twice':
      return WORDS['scraped-twice'](problem.facts);
    case 'clock-differs':
      return WORDS['clock-differs'](problem.facts);
    case 'not-kept':
      return WORDS['not-kept'](problem.facts);
    case 'left-out':
      return WORDS['left-out'](problem.facts);
    case 'limit-without-edge':
      return WORDS['limit-without-edge'](problem.facts);
    case 'label-later':
      return WORDS['label-later'](problem.facts);
    case 'more':
      return WORDS.more(problem.facts);
  }
}

const WORDS: { readonly [Code in SourceProblemCode]: (facts: SourceFacts[Code]) => ProblemWords } = {
  unreachable: ({ why }) => ({
    message: `It could not be asked: ${said(why)}.`,
    hint: 'Is the address right, and may this machine ask it? A private address, or plain http, only where SEATRIAL_PRIVATE_HOSTS names the host.',
  }),
  'credential-missing': ({ variable }) => ({
    message: `The variable ${variable} holds no credential.`,
    hint: 'Set it to the origin that the credential is for, a space, and the value of the header Authorization.',
  }),
  'credential-elsewhere': ({ variable, asked }) => ({
    message: `The credential in ${variable} is for another origin than ${quoteText(asked)}, so that it was not sent.`,
    hint: 'Begin the variable with the origin of the source; whoever sets it says where it may go.',
  }),
  unreadable: ({ why }) => ({
    message: `What it gives cannot be read: ${said(why)}.`,
    hint: 'Is it the kind of source that the settings say?',
  }),
  malformed: ({ count, place, why }) => ({
    message: `${windowsText(count)} cannot be read; the first at ${quoteText(place)}: ${said(why)}.`,
    hint: 'See schemas/window.schema.json.',
  }),
  refused: ({ count, key, code, pointer }) => ({
    message: `${windowsText(count)} ${count === 1 ? 'is' : 'are'} not believed (${code} at ${pointer}); the first is ${quoteText(key)}.`,
    hint: windowAdvice(WINDOW_PROBLEMS.find((known) => known === code)),
  }),
  'served-partly': ({ count, key }) => ({
    message: `${windowsText(count)} ${count === 1 ? 'is' : 'are'} of a version that began or ceased to serve within ${count === 1 ? 'it' : 'them'}, and left out; the first is ${quoteText(key)}.`,
    hint: 'That is so once, at each change of the deployment file: the next windows count.',
  }),
  'past-changed': ({ count, key }) => ({
    message: `It now tells something else of ${windowsText(count)} that ${count === 1 ? 'is' : 'are'} recorded; the first is ${quoteText(key)}.`,
    hint: 'What is recorded stands. Find out why its past has changed before you trust what it tells.',
  }),
  empty: ({ model }) => ({
    message: `It has told nothing of ${quoteText(model)}, which serves there.`,
    hint: 'Does it report under this model, version and environment? Name the models that it tells of as `models`.',
  }),
  late: ({ model, lastEnd, allowedMs }) => ({
    message: `Its last window of ${quoteText(model)} ended at ${lastEnd}, longer ago than ${hoursText(allowedMs)}.`,
    hint: 'Does it still count? How late it may be is `maxAge` of the source.',
  }),
  'unknown-model': ({ model }) => ({
    message: `It names the model ${quoteText(model)}, which does not serve there.`,
    hint: 'Is it spelt as the registry has it, also in `models`? Other series are left out by `match`.',
  }),
  'other-environment': ({ count, environment }) => ({
    message: `${windowsText(count)} ${count === 1 ? 'is' : 'are'} of the environment ${quoteText(environment)}.`,
    hint: 'Declare the source there, or mend what the windows say.',
  }),
  'other-source': ({ count, named, expected }) => ({
    message: `${windowsText(count)} ${count === 1 ? 'is' : 'are'} told under the name ${quoteText(named)}, and this source is ${quoteText(expected)}.`,
    hint: 'Give the source the name that it uses, or another name where it is another one.',
  }),
  'other-model': ({ count, model }) => ({
    message: `${windowsText(count)} or trips of ${quoteText(model)}, of which this source does not tell by its settings, ${count === 1 ? 'is' : 'are'} left out.`,
    hint: 'Name the model under `models` of the source where it should be believed about it.',
  }),
  'counts-differ': (facts) => ({
    message: `Of ${quoteText(facts.model)} (${facts.arm === null ? 'production' : quoteText(facts.arm)}) from ${facts.from} to ${facts.to} ${serviceText(facts.service)} has counted ${facts.requests} requests, and ${serviceText(facts.otherService)} ${facts.otherRequests}.`,
    hint: 'They should have seen the same requests: find out which of them lies before anything is decided by it.',
  }),
  'scraped-twice': ({ instance, labels }) => ({
    message: `${quoteText(instance)} is there more than once, with other values of ${labels.map(quoteText).join(', ')}: what it counted would count twice.`,
    hint: 'Choose one by `match`, such as {job: churn-api}.',
  }),
  'clock-differs': ({ seconds }) => ({
    message: `Its clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} the one here.`,
    hint: 'Set both by NTP: windows that end in the future are not believed.',
  }),
  'not-kept': ({ remark }) => ({
    message: `It cannot keep what it counts: ${said(remark)}.`,
    hint: 'Give its folder of state room; what is counted meanwhile is in no window.',
  }),
  'left-out': sayLeftOut,
  'limit-without-edge': ({ model, percentile, seconds }) => ({
    message: `The histogram of ${quoteText(model)} has no edge at ${seconds} s, so that nobody can say how many answers were slower than the ${percentile}.`,
    hint: 'Give `model_latency_seconds` an edge at each budget of latency.',
  }),
  'label-later': ({ model, metric }) => ({
    message: `Labels of ${quoteText(metric)} of ${quoteText(model)} come later than the answers, and a counter does not say of which.`,
    hint: 'Report them as windows with `decided`, by a batch job or a gateway.',
  }),
  more: ({ code, count }) => ({ message: `${count} more of ${code}.`, hint: 'All are in the output as JSON.' }),
};

const LONGEST_WORDS = 400;

/** Words of ours, and in them perhaps some of a server's, without their own end. */
function said(text: string): string {
  return cleanText(text, LONGEST_WORDS).replace(/\.$/u, '');
}

function windowsText(count: number): string {
  return count === 1 ? 'One window' : `${count} windows`;
}

function hoursText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

function serviceText(service: string | null): string {
  return service === null ? 'the service without a name' : quoteText(service);
}
