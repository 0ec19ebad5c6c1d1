import type { ComponentChildren } from 'preact';
import { type Shown, showDays, showShortCount } from '../text.ts';

/** A number with its interval behind it, more quietly. */
export function Value({ shown, note }: { readonly shown: Shown; readonly note?: string }) {
  return (
    <span class="value">
      {shown.value}
      {shown.interval === '' ? null : <span class="interval"> {shown.interval}</span>}
      {note === undefined ? null : <span class="interval"> {note}</span>}
    </span>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
}

/** Names and values; what is not known is left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) =>
        fact === null ? null : (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A link that leaves the catalogue, or plain text where the address is no web page. */
export function OuterLink({ href, children }: { readonly href: string | null; readonly children: ComponentChildren }) {
  if (href === null) return <>{children}</>;
  return (
    <a href={href} rel="noreferrer noopener">
      {children}
    </a>
  );
}

interface ServedProps {
  readonly of: { readonly daysInProduction: number; readonly requests: number };
}

/** How long, and for how many. */
export function Served({ of: { daysInProduction, requests } }: ServedProps) {
  return (
    <>
      {showDays(daysInProduction)}
      {requests === 0 ? null : <small class="under">{showShortCount(requests)} requests</small>}
    </>
  );
}
