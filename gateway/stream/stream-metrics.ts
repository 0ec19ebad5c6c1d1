import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RecordLog } from '../../src/usecases/ports/record-log.ts';
import type { StreamTotals } from '../../src/usecases/streaming/run-stream.ts';

const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600];

/** Counts what a worker has committed, in the metrics of what it serves by. */
export function addStreamMetrics(registry: Registry, log: Pick<RecordLog, 'lag' | 'partitions'>): StreamTotals {
  const registers = [registry];
  const delays = new Histogram({
    name: 'stream_event_delay_seconds',
    help: 'From the time of an event until what was made of it could be read.',
    buckets: BUCKETS_S,
    registers,
  });
  const totals: StreamTotals = {
    records: { answered: 0, dead: 0 },
    lost: 0,
    noteDelay: (seconds) => delays.observe(seconds),
  };
  void new Counter({
    name: 'stream_records_total',
    help: 'Records that are committed, by whether they were answered.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(totals.records)) this.inc({ outcome }, count);
    },
  });
  void new Counter({
    name: 'stream_batches_lost_total',
    help: 'Batches whose partitions were given to others before they were committed.',
    registers,
    collect() {
      this.reset();
      this.inc(totals.lost);
    },
  });
  void new Gauge({
    name: 'stream_lag_records',
    help: 'Records of the partitions of this worker that nobody has worked off.',
    registers,
    collect() {
      this.set(log.lag() ?? Number.NaN);
    },
  });
  void new Gauge({
    name: 'stream_partitions',
    help: 'Partitions that this worker has.',
    registers,
    collect() {
      this.set(log.partitions());
    },
  });
  return totals;
}
