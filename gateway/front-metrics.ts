import { Counter, Gauge, type Registry } from 'prom-client';
import type { ReloadState } from '../src/usecases/gateway/gateway-state.ts';
import type { CallPlaces } from '../src/usecases/ports/serving.ts';
import type { ServedModels } from '../src/usecases/gateway/served-models.ts';
import type { DataServer } from './data-server.ts';

const UNSEEN = [
  ['scored', 'Requests that an arm scored unseen.'],
  ['failed', 'Requests that an arm was to score unseen, and that it did not answer.'],
  ['dropped', 'Requests that an arm was to score unseen, and for which there was no place.'],
] as const;

/** What the data port counts itself, read when it is asked for. */
export interface FrontNumbers extends Pick<DataServer, 'load' | 'unseen' | 'refusals'> {
  readonly reloaded: () => Readonly<Record<string, ReloadState>>;
}

export function addFrontMetrics(registry: Registry, { load, unseen, refusals, reloaded }: FrontNumbers): void {
  void new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'Requests that are being answered.',
    registers: [registry],
    collect() {
      this.set(load.inFlight);
    },
  });
  void new Gauge({
    name: 'gateway_reload_ok',
    help: '0 where a file says something that cannot be used, so that what it said before holds on.',
    labelNames: ['file'],
    registers: [registry],
    collect() {
      for (const [file, { problem }] of Object.entries(reloaded())) this.set({ file }, problem === null ? 1 : 0);
    },
  });
  void new Counter({
    name: 'gateway_refused_total',
    help: 'Requests that were turned away before they were read, by why.',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(refusals)) this.inc({ reason }, count);
    },
  });
  for (const [outcome, help] of UNSEEN)
    void new Counter({
      name: `model_shadow_${outcome}_total`,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(unseen[outcome]);
      },
    });
}

const INLINE = [
  ['model_inline_calls_total', 'Calls that the thread that serves made.', 'inlineCalls'],
  [
    'model_inline_demotions_total',
    'How often calls of a size proved too long for the thread that serves.',
    'demotions',
  ],
] as const satisfies readonly (readonly [string, string, keyof CallPlaces])[];

/** Of the versions that serve now, where their calls are made. */
export function addInlineMetrics(registry: Registry, models: () => ServedModels): void {
  for (const [name, help, count] of INLINE)
    void new Counter({
      name,
      help,
      labelNames: ['model', 'version'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [model, { versions }] of models())
          for (const { version, session } of versions.values())
            this.inc({ model, version }, session.places?.()?.[count] ?? 0);
      },
    });
}
