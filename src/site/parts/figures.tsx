import type { ComponentChildren } from 'preact';
import type { Shown } from '../text.ts';

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

/** A small number of a list row, under its name. */
export function Figure({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
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

/** A digest, shortened for the eye, whole for the clipboard and for those who hear it. */
export function Digest({ sha256 }: { readonly sha256: string }) {
  return (
    <code class="digest" title={sha256}>
      {sha256.slice(0, 12)}…
    </code>
  );
}
