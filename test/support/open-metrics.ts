/** Samples of one series: seconds since 1970 and value. */
export interface PastSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [seconds: number, value: number])[];
}

/** In the text format of OpenMetrics, as `promtool tsdb create-blocks-from openmetrics` reads it: a family after the other. */
export function renderOpenMetrics(series: readonly PastSeries[]): string {
  const families = Map.groupBy(series, ({ name }) => name);
  const lines = [...families].flatMap(([name, own]) => [
    `# TYPE ${name} unknown`,
    ...own.flatMap(({ labels, samples }) => {
      const written = Object.entries(labels).map(([label, value]) => `${label}="${escape(value)}"`);
      return samples.map(([seconds, value]) => `${name}{${written.join(',')}} ${value} ${seconds}`);
    }),
  ]);
  return `${lines.join('\n')}\n# EOF\n`;
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

export interface ServiceOptions {
  readonly instance: string;
  /** Times of the scrapes, in seconds; a process that was scraped at none did not exist. */
  readonly times: readonly number[];
  /** When the process began, in seconds. */
  readonly start: number;
  /** Requests a second, by arm (`` is production) and status. */
  readonly rates: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Arm → version and digest. */
  readonly versions: Readonly<Record<string, { readonly version: string; readonly sha256: string }>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Of answers, the share that took more than 10 ms, and more than 50 ms. */
  readonly slow?: readonly [number, number];
}

/** What a service of the model churn exports, whose counters grow evenly from its start on. */
export function serviceSeries(options: ServiceOptions): readonly PastSeries[] {
  const { instance, times, start, rates, versions, labels = {}, slow = [0.5, 0.01] } = options;
  const common = { model: 'churn', env: 'production', instance, job: 'churn-api', ...labels };
  const grown = (rate: number): PastSeries['samples'] =>
    times.map((at) => [at, Math.floor(rate * (at - start) + 1e-9)] as const);
  const once = times.map((at) => [at, 1] as const);
  return [
    {
      name: 'process_start_time_seconds',
      labels: { instance, job: 'churn-api' },
      samples: times.map((at) => [at, start]),
    },
    ...Object.entries(rates).flatMap(([arm, codes]) => {
      const role = arm === '' ? 'production' : 'candidate';
      const place = { ...common, arm, role };
      const answered = codes['200'] ?? 0;
      const bucket = (le: string, share: number): PastSeries => ({
        name: 'model_latency_seconds_bucket',
        labels: { ...place, le },
        samples: grown(answered * share),
      });
      return [
        ...Object.entries(codes).map(([code, rate]) => ({
          name: 'model_requests_total',
          labels: { ...place, code },
          samples: grown(rate),
        })),
        bucket('0.01', 1 - slow[0]),
        bucket('0.05', 1 - slow[1]),
        bucket('+Inf', 1),
      ];
    }),
    ...Object.entries(versions).map(([arm, { version, sha256 }]) => ({
      name: 'model_deploy_info',
      labels: { ...common, arm, version, sha: sha256, revision: '2' },
      samples: once,
    })),
  ];
}

/** Every so many seconds from a time on, both ends included. */
export function every(step: number, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
