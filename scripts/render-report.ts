/**
 * Pictures of a report as GitHub shows it: npm run picture -- report.md [name]. Writes docs/images/<name>-light.png and
 * -dark.png, and with --phone also -phone.png; --unfold TEXT opens the folds whose summary begins so. Text of the terminal (ANSI) is drawn with --terminal.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { renderGfm } from './gfm.ts';
import { readOptions, refuseUsage } from './read-options.ts';

const USAGE =
  'npm run picture -- <Markdown file> [<name>] [--output docs/images] [--phone] [--unfold <title>] [--terminal]';

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    output: { type: 'string', default: 'docs/images' },
    phone: { type: 'boolean', default: false },
    unfold: { type: 'string' },
    terminal: { type: 'boolean', default: false },
  },
});
const [file, name = 'report'] = positionals;
if (file === undefined) refuseUsage(USAGE, 'Name the Markdown file to draw.');

const require = createRequire(import.meta.url);
const text = readFileSync(file, 'utf8');
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
mkdirSync(values.output, { recursive: true });
const views = values.terminal
  ? [{ suffix: 'terminal', theme: 'dark', width: 1180 } as const]
  : [
      { suffix: 'light', theme: 'light', width: 900 } as const,
      { suffix: 'dark', theme: 'dark', width: 900 } as const,
      ...(values.phone ? [{ suffix: 'phone', theme: 'light', width: 390 } as const] : []),
    ];
for (const { suffix, theme, width } of views) {
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 1.1 });
  await page.setContent(values.terminal ? terminalPage(text) : commentPage(text, theme));
  if (!values.terminal) await drawCharts(page, theme);
  const path = `${values.output}/${name}-${suffix}.png`;
  await page.screenshot({ path, fullPage: true });
  process.stdout.write(`${path}\n`);
}
await browser.close();

function commentPage(markdown: string, theme: 'light' | 'dark'): string {
  const sheets = {
    light: require.resolve('github-markdown-css/github-markdown-light.css'),
    dark: require.resolve('github-markdown-css/github-markdown-dark.css'),
  };
  const css = readFileSync(sheets[theme], 'utf8');
  const [border, header, canvas] =
    theme === 'light' ? ['#d1d9e0', '#f6f8fa', '#ffffff'] : ['#3d444d', '#151b23', '#0d1117'];
  const body = renderGfm(markdown);
  return `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: 16px; background: ${canvas}; }
    .comment { border: 1px solid ${border}; border-radius: 6px; overflow: hidden; }
    .author { padding: 8px 16px; background: ${header}; border-bottom: 1px solid ${border}; font: 14px sans-serif; color: #59636e; }
    .markdown-body { padding: 16px; font-size: 14px; font-family: "Noto Sans", "Liberation Sans", sans-serif, "Noto Color Emoji"; }
    .markdown-body details { margin-bottom: 8px; }
    .markdown-body pre.mermaid { background: none; padding: 0; text-align: center; }
  </style><div class="comment"><div class="author"><b>seatrial</b> bot commented</div>
  <article class="markdown-body">${unfolded(body)}</article></div>`;
}

function unfolded(html: string): string {
  const { unfold } = values;
  if (unfold === undefined) return html;
  return html.replaceAll(`<details><summary>${unfold}`, `<details open><summary>${unfold}`);
}

/** Mermaid measures text, so a chart is drawn while its fold is open. */
async function drawCharts(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.addScriptTag({ path: mermaidFile() });
  await page.evaluate(`(async () => {
    mermaid.initialize({ startOnLoad: false, xyChart: { width: 640, height: 340 }, theme: '${theme === 'light' ? 'default' : 'dark'}' });
    for (const code of document.querySelectorAll('code.language-mermaid')) {
      const pre = document.createElement('pre');
      pre.className = 'mermaid';
      pre.textContent = code.textContent;
      const fold = code.closest('details');
      const wasOpen = fold?.open ?? true;
      if (fold) fold.open = true;
      code.parentElement.replaceWith(pre);
      await mermaid.run({ nodes: [pre] });
      if (fold) fold.open = wasOpen;
    }
  })()`);
}

function mermaidFile(): string {
  const path = new URL('./mermaid.min.js', `file://${require.resolve('mermaid')}`).pathname;
  if (!existsSync(path)) throw new Error(`mermaid has no ${path}`);
  return path;
}

function terminalPage(ansi: string): string {
  const colours: Readonly<Record<string, string>> = {
    '1': 'font-weight: bold',
    '31': 'color: #ff7b72',
    '32': 'color: #56d364',
    '33': 'color: #e3b341',
    '36': 'color: #76e3ea',
    '90': 'color: #8b949e',
  };
  const escaped = ansi.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // oxlint-disable-next-line no-control-regex
  const html = escaped.replaceAll(/\u001B\[(\d+)m/g, (_, number: string) =>
    colours[number] === undefined ? '</span>' : `<span style="${colours[number]}">`,
  );
  return `<!doctype html><meta charset="utf-8"><body style="margin: 0; background: #0d1117"><pre style="margin: 0; padding: 16px; color: #e6edf3;
    font: 14px/1.25 'DejaVu Sans Mono', monospace">${html}</pre>`;
}
