import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataServer } from './data-server.ts';

const UNSEEN = [
  ['scored', 'Requests that an arm scored unseen.'],
  ['failed', 'Requests that an arm was to score unseen, and that it did not answer.'],
  ['dropped', 'Requests that an arm was to score unseen, and for which there was no place.'],
] as const;

/** What the data port counts itself, read when it is asked for. */
export function addFrontMetrics(registry: Registry, { load, unseen }: Pick<DataServer, 'load' | 'unseen'>): void {
  void new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'Requests that are being answered.',
    registers: [registry],
    collect() {
      this.set(load.inFlight);
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
