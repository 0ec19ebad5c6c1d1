/** The look of the page: as the catalogue's, light and dark, on paper without folds or shades. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f8f8; --card: #ffffff; --text: #17232b; --quiet: #536069; --line: #dbe1e4; --accent: #0b5c74;
  --candidate: #0b6e8a; --baseline: #b4540a; --limit: #9b2318; --right: 11, 110, 138; --wrong: 180, 84, 10;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11181c; --card: #182126; --text: #e4eaed; --quiet: #9dabb3; --line: #2d3a41; --accent: #6cc3dc;
    --candidate: #62c4e2; --baseline: #f2a35e; --limit: #f4a297; --right: 30, 120, 150; --wrong: 170, 90, 20;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 1200px; margin: 0 auto; padding: 8px 20px 48px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 24px 0 8px; }
h2 { font-size: 1.15rem; margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font: 0.9em ui-monospace, 'SF Mono', 'Noto Sans Mono', monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; list-style: none; font-size: 0.9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 0.92rem; overflow-wrap: normal; }
th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
th[align='right'], td[align='right'] { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th[align='center'], td[align='center'] { text-align: center; }
thead th { color: var(--quiet); font-weight: 600; }
blockquote { margin: 12px 0; padding: 4px 16px; border-left: 4px solid var(--limit); background: var(--card); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 500px), 1fr)); gap: 20px; align-items: start; }
figure { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; break-inside: avoid; }
figure.wide { grid-column: 1 / -1; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; margin-bottom: 8px; }
.plot { width: 100%; max-width: 560px; margin: 0 auto; height: auto; --plot-background: var(--card); color: var(--text); }
.legend, .note { margin: 0; color: var(--quiet); font-size: 0.85rem; }
.legend span { margin-left: 12px; white-space: nowrap; }
.legend span::before { content: ''; display: inline-block; width: 22px; margin-right: 6px; vertical-align: middle; }
.legend .candidate::before { border-top: 3px solid var(--candidate); }
.legend .baseline::before { border-top: 3px dashed var(--baseline); }
.pair { display: flex; flex-wrap: wrap; gap: 24px; }
.matrix caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
.matrix td { text-align: right; font-variant-numeric: tabular-nums; background: rgba(var(--tone), calc(var(--share) * 0.5)); }
.matrix td.right { --tone: var(--right); } .matrix td.wrong { --tone: var(--wrong); }
.matrix td small { display: block; }
@media (max-width: 640px) { main { padding: 8px 12px 32px; } section .scroll:has(tr > :nth-child(5)) > table { min-width: 620px; } .scroll > .matrix { min-width: 0; }
  article > .scroll th, article > .scroll td { padding: 6px 5px; font-size: 0.85rem; } figure { padding: 12px; } }
@media print {
  :root { color-scheme: light; --ground: #ffffff; }
  body { font-size: 11px; } nav { display: none; } main { max-width: none; padding: 0; }
  .scroll { overflow: visible; } figure { border-color: #999999; } .charts { grid-template-columns: 1fr 1fr; }
}
`;
