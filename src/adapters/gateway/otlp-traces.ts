import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { RequestTraces } from '../../usecases/ports/request-traces.ts';

export interface TracesOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  /** Told in a sentence of spans that could not be sent at the end. */
  readonly onRemark: (sentence: string) => void;
}

/**
 * Spans by OTLP over HTTP, as JSON, to the endpoint that the variables of OpenTelemetry name; what else they say of exporter, resource
 * and sampler holds too.
 */
export function openTraces({ environment, version, onRemark }: TracesOptions): RequestTraces {
  const own = resourceFromAttributes({ 'service.name': 'seatrial-gateway', 'service.version': version });
  const told = detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] });
  const provider = new TracerProvider({
    resource: own.merge(told),
    sampler: samplerOf(environment),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('seatrial', version);
  const around = new AsyncLocalStorage<Span>();
  return {
    span: async ({ name, kind, facts, traceparent }, work, endOf) => {
      const parent = contextOf(traceparent, around.getStore());
      const options = { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT, attributes: { ...facts } };
      const span = tracer.startSpan(name, options, parent);
      try {
        const result = await around.run(span, work);
        const end = endOf(result);
        span.setAttributes({ ...end.facts });
        if (end.hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
        return result;
      } finally {
        span.end();
      }
    },
    traceparent: () => {
      const context = around.getStore()?.spanContext();
      if (context === undefined) return null;
      return `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`;
    },
    [Symbol.asyncDispose]: () => endWithin(provider.shutdown(), onRemark),
  };
}

/** No collector keeps a gateway from its end. */
const END_MS = 5_000;

async function endWithin(ending: Promise<void>, onRemark: TracesOptions['onRemark']): Promise<void> {
  const sent = ending.then(
    () => true,
    () => false,
  );
  if (await Promise.race([sent, setTimeout(END_MS, false, { ref: false })])) return;
  onRemark('The last spans could not be sent: the collector of traces did not take them.');
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function contextOf(traceparent: string | null, around: Span | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId !== undefined && spanId !== undefined)
    return trace.setSpanContext(ROOT_CONTEXT, {
      traceId,
      spanId,
      traceFlags: Number.parseInt(flags ?? '00', 16) % 2,
      isRemote: true,
    });
  return around === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, around);
}

/** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
function samplerOf({ OTEL_TRACES_SAMPLER: name = '', OTEL_TRACES_SAMPLER_ARG: argument }: NodeJS.ProcessEnv): Sampler {
  const ratio = argument === undefined || argument === '' ? 1 : Number(argument);
  const root = rootSampler(name.replace('parentbased_', ''), Number.isFinite(ratio) ? ratio : 1);
  return name === '' || name.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}

function rootSampler(name: string, ratio: number): Sampler {
  if (name === 'always_off') return new AlwaysOffSampler();
  return name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler();
}
