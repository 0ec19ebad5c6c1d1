import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate, Deployment, LiveDecision, TestHistory } from '../../../src/contract/generated/types.ts';
import { formatInstant } from '../../../src/domain/instant.ts';
import { decideFiles } from '../../../src/usecases/livetest/decide-files.ts';
import { wireDecide } from '../../../src/wiring/decide.ts';
import metadata from '../../../package.json' with { type: 'json' };
import type { GatewayStage } from './gateway-stage.ts';

/** A live test that is carried on: which shares it had since when, and what its windows say. */
export interface RunningTest {
  /** Gives the candidate this share from now on. */
  share(share: number): Promise<void>;
  /** By the windows of the gateway until now. */
  decide(): Promise<LiveDecision>;
  /** The next file without the test, and with another version in production where one has won. */
  end(change: Partial<Deployment>): Promise<void>;
}

export function beginTest(
  stage: GatewayStage,
  { id, candidate }: { readonly id: string; readonly candidate: Omit<Candidate, 'share'> },
): RunningTest {
  const files = { windows: join(stage.folder, `${id}.ndjson`), history: join(stage.folder, `${id}.json`) };
  writeFileSync(files.windows, '');
  const { name, version, sha256 } = candidate;
  let epochs: TestHistory['epochs'] = [];
  let cursor = formatInstant(stage.clock.nowMs());
  const now = (): string => formatInstant(stage.clock.nowMs());
  const addEpoch = (shares: Readonly<Record<string, number>>): void => {
    const { production, revision, model, environment } = stage.deployed();
    if (production === null) throw new Error('A version is in production.');
    const from = now();
    const before = epochs.map((epoch) => ({ ...epoch, to: epoch.to ?? from }));
    epochs = [...before, { from, to: null, revision, production, shares }];
    const history = {
      test: id,
      model,
      environment,
      phase: 'test',
      candidates: [{ name, version, sha256, attempt: 1, joined: 0 }],
      epochs,
    };
    writeFileSync(files.history, JSON.stringify(history));
  };
  return {
    share: async (share) => {
      await stage.deploy({ liveTest: { id, candidates: [{ ...candidate, share, anchor: 0 }] } });
      addEpoch({ [name]: share });
    },
    decide: async () => {
      const answer = await fetch(`${stage.adminUrl}/-/windows?every=1h&since=${cursor}`);
      cursor = answer.headers.get('seatrial-cursor') ?? cursor;
      appendFileSync(files.windows, await answer.text());
      const asked = {
        model: stage.deployed().model,
        paths: [files.windows],
        history: files.history,
        shares: [],
        environment: null,
        at: null,
      };
      const { decision } = await decideFiles(wireDecide(stage.registry), {
        ...asked,
        now: now(),
        program: metadata.version,
      });
      return decision;
    },
    end: (change) => stage.deploy({ liveTest: null, ...change }),
  };
}
