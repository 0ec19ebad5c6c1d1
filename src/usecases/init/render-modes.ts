import { proposeBudgets } from '../../domain/model/propose-budgets.ts';
import { renderDuration } from '../../domain/model/quantity.ts';
import type { Measured } from './measured.ts';
import { latencyWords, throughputWords, unmeasuredWords } from './measured-words.ts';
import { comment, fillIn } from './yaml-scalar.ts';

/** The modes of a new model, with what was measured and the budgets that this lets one ask for. */
export function renderModes(measured: Measured): string {
  if (measured.kind === 'unmeasured') return renderOpen(unmeasuredWords(measured.because));
  const { speed } = measured;
  const { rate, p50Ms, p99Ms, rowsPerSecond } = proposeBudgets(speed);
  const pattern = rate === null ? 'scenario: single-stream' : `scenario: server, rate: ${rate}/s`;
  const latency = `{p50: ${renderDuration(p50Ms)}, p99: ${renderDuration(p99Ms)}}`;
  return `  # measured here: ${latencyWords(speed)}
  realtime: {${pattern}, budgets: {latency: ${latency}}}
  # measured here: ${throughputWords(speed)}
  batch: {scenario: offline, budgets: {throughput: ${rowsPerSecond}/s}}`;
}

function renderOpen(because: string): string {
  const latency = fillIn('the time within which 99 of 100 calls with one row have to be answered, such as 100ms');
  const throughput = fillIn('the rows a second that it has to do at least, such as 100/s');
  return `  # nothing was measured, because ${comment(because)}
  realtime: {scenario: single-stream, budgets: {latency: {p99: ${latency}}}}
  batch: {scenario: offline, budgets: {throughput: ${throughput}}}`;
}
