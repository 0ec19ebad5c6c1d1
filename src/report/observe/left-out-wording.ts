import type { LeftOut, LeftOutReason } from '../../domain/observe/source-problem.ts';
import { quoteText } from '../../domain/quote-text.ts';

/** Why nobody can count what an instance did in a stretch, and what would help. */
export function sayLeftOut(facts: LeftOut): { readonly message: string; readonly hint: string } {
  const { why, instance, from, to, model, arm } = facts;
  const { reason, hint } = REASONS[why];
  const who = model === null ? '' : ` of ${quoteText(model)} (${arm === null ? 'production' : quoteText(arm)})`;
  return { message: `Left out${who} at ${quoteText(instance)} from ${from} to ${to}: ${reason}.`, hint };
}

const REASONS: Readonly<Record<LeftOutReason, { readonly reason: string; readonly hint: string }>> = {
  'no-sample-before': {
    reason: 'there is no sample shortly before it begins, and nobody says that the process began then',
    hint: 'Scrape more often, and export process_start_time_seconds.',
  },
  'no-sample-after': {
    reason: 'there is no sample shortly before its end',
    hint: 'Scrape more often. Where the process ended, nobody knows what it still answered.',
  },
  'restart-unseen': {
    reason: 'the process began anew, and for too long nobody had looked',
    hint: 'Scrape more often: what is counted between the last look and the end of a process is lost.',
  },
  'version-changed': {
    reason: 'its version changed meanwhile, and counters do not say which of the two answered',
    hint: 'Nothing is to be done: the next window is whole.',
  },
  'version-untold': {
    reason: 'no model_deploy_info says which version it is',
    hint: 'Export model_deploy_info with model, env, arm, version and sha for each arm.',
  },
  'unknown-code': {
    reason: 'model_requests_total has a code that is no HTTP status',
    hint: 'Count by the status that the caller saw.',
  },
  'not-a-count': {
    reason: 'its counters did not grow by whole numbers',
    hint: 'Scrape the counters themselves, and not a rate or a mean of them.',
  },
  'unknown-arm': {
    reason: 'its arm has a name that no candidate can have',
    hint: 'Name as arm the candidate of the deployment file, or nothing for production.',
  },
};
