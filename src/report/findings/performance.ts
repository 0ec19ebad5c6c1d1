import type { FindingFacts } from '../../domain/finding/finding.ts';
import { metricWords } from '../cost-wording.ts';
import { formatLimit } from '../format.ts';
import type { FindingSentences } from './sentence.ts';

export const PERFORMANCE_SENTENCES: FindingSentences<'latency-knows-rows'> = {
  'latency-knows-rows': (facts) => {
    if (facts.fault === 'unanswered')
      return {
        message: `In the mode ${facts.mode} the model answers with an error where values of its rows are exchanged, so that its latency on rows that it cannot know is not measured.`,
        hint: 'Look at what the model expects of values that stand together, and test it on rows of its use.',
      };
    return { message: `${slower(facts)}${KNOWN[facts.fault]}.`, hint: HINTS[facts.fault] };
  },
};

type Slower = Exclude<FindingFacts['latency-knows-rows'], { readonly fault: 'unanswered' }>;

function slower({ mode, metric, ratio, lower, fault }: Slower): string {
  const surely = fault === 'undecided' ? '' : `, and surely ${timesAs(lower)}`;
  return `In the mode ${mode} the ${metricWords(metric)} of rows that no file can know is ${timesAs(ratio)} that of the evaluation rows${surely}`;
}

function timesAs(ratio: number): string {
  return `${formatLimit(Number(ratio.toPrecision(3)), 'none')}×`;
}

const KNOWN = {
  slower: '; the latency that is certified is not the one that users will see',
  declared: ', as the mode declares that latency depends on the input',
  undecided: '; the calls that there was time for do not tell whether that is chance',
} as const satisfies Readonly<Record<Slower['fault'], string>>;

const HINTS = {
  slower:
    'See whether the model keeps answers of its own; if its work depends on what is asked, declare `latencyDependsOnInput: true` in the mode.',
  declared: 'Read the latency as that of rows like those of the evaluation set.',
  undecided: 'Certify it again on a machine that does nothing else.',
} as const satisfies Readonly<Record<Slower['fault'], string>>;
