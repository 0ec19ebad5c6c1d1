/** From there, and below the other, Go writes a number with its exponent. */
const [LARGE, SMALL] = [1e21, 1e-4] as const;

/** Matcher of the bucket up to that: `0.1`; as Prometheus 3 writes whole numbers, `1.0`, and as a client in Go small ones, `5e-05`. */
export function edgesOf(seconds: number): string {
  const plain = String(seconds);
  const forms = [plain];
  if (Number.isInteger(seconds)) forms.push(`${plain}.0`);
  if (seconds < SMALL || seconds >= LARGE) forms.push(seconds.toExponential().replace(/e([+-])(\d)$/u, 'e$10$2'));
  const all = [...new Set(forms)];
  return all.length === 1
    ? `le="${plain}"`
    : `le=~"${all.map((form) => form.replaceAll(/[.+]/gu, String.raw`\\$&`)).join('|')}"`;
}
