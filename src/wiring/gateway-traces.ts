import type { RequestTraces } from '../usecases/ports/request-traces.ts';

export interface TracesWiring {
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  readonly onRemark: (sentence: string) => void;
}

/** null where the variables of OpenTelemetry name no endpoint, or switch it off: nothing of it is loaded then. */
export async function wireTraces({ environment, ...own }: TracesWiring): Promise<RequestTraces | null> {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = '',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: ofTraces = '',
    OTEL_SDK_DISABLED: isDisabled,
    OTEL_TRACES_EXPORTER: exporter,
  } = environment;
  if (ofTraces + endpoint === '' || isDisabled === 'true' || exporter === 'none') return null;
  const { openTraces } = await import('../adapters/gateway/otlp-traces.ts');
  return openTraces({ environment, ...own });
}
