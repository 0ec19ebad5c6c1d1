/** Two labels are one reference where these are equal: https://spec.commonmark.org/0.31.2/#matches */
export function normalLabel(label: string): string {
  const spaced = label.replaceAll(/[ \t\n]+/g, ' ').replaceAll(/^ | $/g, '');
  return spaced.toLowerCase().toUpperCase();
}

/** Of a footnote: no label of a link holds a bracket. */
export function footnoteLabel(label: string): string {
  return `[^${normalLabel(label)}`;
}

/** Whether the comment defines what is between two brackets, as a link or as a footnote. */
export function isLabel(label: string, labels: ReadonlySet<string>): boolean {
  return labels.has(normalLabel(label)) || (label.startsWith('^') && labels.has(footnoteLabel(label.slice(1))));
}
