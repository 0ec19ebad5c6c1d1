import type { ComponentChildren } from 'preact';
import type { CatalogTested } from '../../contract/generated/types.ts';
import { formatLimit } from '../../report/format.ts';
import { EVENT_WORDS } from '../../report/livetest/event-words.ts';
import { repositoryLink } from '../links.ts';
import { CodeBlock, Digest } from '../parts/copy.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Facts, OuterLink, Value } from '../parts/figures.tsx';
import { clean, showCount, showDifference, showInstant, showShare } from '../text.ts';

interface PartProps {
  readonly candidate: CatalogTested;
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="mode">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

export function Numbers({ candidate: { metrics, guardrails } }: PartProps) {
  return (
    <>
      {metrics.length === 0 ? null : (
        <Part title="Against production">
          <DataTable
            caption="Against production, with bounds that hold at every look"
            rows={metrics}
            columns={[
              {
                title: 'Metric',
                cell: ({ metric, role }) => `${clean(metric)}${role === 'guardrail' ? ' (guardrail)' : ''}`,
              },
              {
                title: 'Gain',
                isNumber: true,
                cell: ({ effect, lower, upper }) => <Value shown={showDifference({ value: effect, lower, upper })} />,
              },
              { title: 'Matters from', isNumber: true, cell: ({ minEffect }) => formatLimit(minEffect, 'none') },
              { title: 'Labels', isNumber: true, cell: (one) => showCount(one.candidate) },
              { title: 'Of production', isNumber: true, cell: (one) => showCount(one.production) },
            ]}
          />
        </Part>
      )}
      {guardrails.length === 0 ? null : (
        <Part title="Guardrails of requests">
          <DataTable
            caption="Guardrails of requests"
            rows={guardrails}
            columns={[
              { title: 'What may not come more often', cell: ({ event }) => eventWords(event) },
              { title: 'Candidate', isNumber: true, cell: (one) => rateOf(one.candidate) },
              { title: 'Production', isNumber: true, cell: (one) => rateOf(one.production) },
            ]}
          />
        </Part>
      )}
    </>
  );
}

function eventWords(event: string): string {
  return Object.entries(EVENT_WORDS).find(([name]) => name === event)?.[1] ?? clean(event);
}

function rateOf({ events, requests }: CatalogTested['guardrails'][number]['candidate']): string {
  return requests === 0 ? 'not reported' : `${showShare(events / requests)} of ${showCount(requests)}`;
}

export function Steps({ candidate: { steps, conclusion, left } }: PartProps) {
  const rows = [
    ...steps.map(({ at, share }) => ({ at, what: `${showShare(share)} of the traffic` })),
    ...(conclusion === null ? [] : [{ at: conclusion.at, what: `concluded: ${clean(conclusion.reasonCode)}` }]),
    ...(left === null ? [] : [{ at: left.at, what: 'left the test' }]),
  ];
  return (
    <Part title="Steps">
      <DataTable
        caption="Steps"
        rows={rows}
        columns={[
          { title: 'When', cell: ({ at }) => showInstant(at) },
          { title: 'What', cell: ({ what }) => what },
        ]}
      />
    </Part>
  );
}

export interface ProofProps extends PartProps {
  readonly model: string;
  readonly repository: string;
}

/** How to make its decisions again, and digests of all that they were read from. */
export function Proof({ model, candidate: { version, conclusion }, repository }: ProofProps) {
  const decision = conclusion?.decision ?? null;
  if (decision === null) return null;
  const { path, sha256, policy, windows, commit } = decision;
  return (
    <Part title="Prove it">
      <p class="hint">
        In a clone this makes every decision about the version again, from the log, the windows as they were recorded
        then and model.yaml as it was, and compares the bytes.
      </p>
      <CodeBlock
        what="the command that proves it"
        text={`git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows\nseatrial prove ${model}@${version}`}
      />
      <Facts
        facts={[
          {
            name: 'Decision',
            value: (
              <>
                <OuterLink href={repositoryLink(repository, 'blob', 'seatrial', 'windows', ...path.split('/'))}>
                  {clean(path)}
                </OuterLink>{' '}
                <Digest sha256={sha256} of="the decision" />
              </>
            ),
          },
          { name: 'All windows that it read', value: <Digest sha256={windows} of="the windows" /> },
          { name: 'Policy', value: <Digest sha256={policy} of="the policy" /> },
          {
            name: 'model.yaml as of',
            value: <OuterLink href={repositoryLink(repository, 'commit', commit)}>{commit.slice(0, 12)}</OuterLink>,
          },
        ]}
      />
    </Part>
  );
}
