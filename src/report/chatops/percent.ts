export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))} %`;
}
