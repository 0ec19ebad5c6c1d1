import type { Model } from '../../../src/contract/generated/types.ts';
import type { ArmAnswer, ServedRequest } from '../../../src/domain/gateway/served-request.ts';
import type { TestPlan, TrafficPlan } from '../../../src/domain/gateway/traffic-plan.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { Evidence } from '../../../src/usecases/gateway/evidence.ts';
import type { ServedModel } from '../../../src/usecases/gateway/served-models.ts';
import type { InferOutcome, ServingSession } from '../../../src/usecases/ports/serving.ts';
import { aManifest } from '../manifests.ts';

export const SIGNATURE: Model['signature'] = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 1] }],
};

export const PRODUCTION = { version: '1.0.0', sha256: '1'.repeat(64) };
export const CANDIDATE = { version: '1.1.0', sha256: '2'.repeat(64) };
export const FALLBACK = { version: '0.9.0', sha256: '3'.repeat(64) };

export function aPlan(own: Partial<TrafficPlan> = {}): TrafficPlan {
  const roles = { production: PRODUCTION, fallback: null, sentinel: null, test: null };
  return { model: 'churn', environment: 'production', revision: 1, ...roles, ...own };
}

/** Half of the units are the candidate's. */
export function aTest(own: Partial<TestPlan> = {}): TestPlan {
  const parts = [
    { name: 'new', slots: 5_000 },
    { name: null, slots: 5_000 },
  ];
  const candidates = [{ name: 'new', share: 0.5, ...CANDIDATE }];
  const shares = { pairedShare: 0, shadowShare: 0, leaseMs: null };
  return { id: 't1', candidates, unit: { kind: 'request' }, salt: 'churn/t1:', parts, ...shares, ...own };
}

type Answering = (inputs: readonly Tensor[], deadlineMs: number) => InferOutcome | Promise<InferOutcome>;

export interface FakeSession extends ServingSession {
  readonly asked: (readonly Tensor[])[];
}

/** Answers what it is told to. */
export function aSession(answering: Answering): FakeSession {
  const asked: (readonly Tensor[])[] = [];
  return {
    signature: SIGNATURE,
    asked,
    infer: async (inputs, deadlineMs) => {
      asked.push(inputs);
      return answering(inputs, deadlineMs);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

/** One output p: of each row the sum of its x, times `factor`. */
export function summing(factor = 1): FakeSession {
  return aSession(([x]) => {
    const rows = x?.shape[0] ?? 0;
    const width = (x?.data.length ?? 0) / rows;
    const data = Float32Array.from({ length: rows }, (_, row) => {
      const own = Array.from({ length: width }, (_value, at) => Number(x?.data[row * width + at]));
      return factor * own.reduce((sum, value) => sum + value, 0);
    });
    return { kind: 'answered', outputs: [{ name: 'p', datatype: 'FP32', shape: [rows, 1], data }] };
  });
}

export function failing(reason: 'input' | 'error' | 'crash' | 'timeout' | 'shed'): FakeSession {
  return aSession(() => ({ kind: 'failed', reason, message: 'at /srv/models/churn.onnx: it is broken' }));
}

interface ServedOptions {
  readonly plan?: TrafficPlan;
  readonly signature?: Model['signature'];
  readonly production?: ServingSession;
  readonly candidate?: ServingSession;
  readonly fallback?: ServingSession;
  readonly manifest?: Partial<Model>;
}

export function aServedModel({ plan = aPlan(), signature = SIGNATURE, ...own }: ServedOptions = {}): ServedModel {
  const { production = summing(), candidate, fallback, manifest } = own;
  const versions = new Map([[PRODUCTION.sha256, { version: PRODUCTION.version, session: production }]]);
  if (candidate !== undefined) versions.set(CANDIDATE.sha256, { version: CANDIDATE.version, session: candidate });
  if (fallback !== undefined) versions.set(FALLBACK.sha256, { version: FALLBACK.version, session: fallback });
  return { manifest: aManifest({ name: plan.model, signature, ...manifest }), plan, versions };
}

export interface FakeEvidence extends Evidence {
  readonly noted: ServedRequest[];
  readonly decided: { readonly request: ServedRequest; readonly answer: ArmAnswer }[];
  readonly also: { readonly decision: string; readonly answer: ArmAnswer }[];
  readonly tripped: Set<string | null>;
}

/** Remembers all that it is told, and gives tokens d0, d1, … */
export function fakeEvidence(): FakeEvidence {
  const evidence: FakeEvidence = {
    noted: [],
    decided: [],
    also: [],
    tripped: new Set(),
    isOpen: (_plan, arm) => !evidence.tripped.has(arm),
    note: (request) => void evidence.noted.push(request),
    decide: (request, answer) => `d${evidence.decided.push({ request, answer }) - 1}`,
    alsoAnswered: (_plan, decision, answer) => void evidence.also.push({ decision, answer }),
  };
  return evidence;
}
