// @module-tag thorough
import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { renderCheckRun } from '../../../src/report/check-run.ts';
import { cleanText } from '../../../src/report/hostile-text.ts';
import { COMMENT_LIMIT } from '../../../src/report/length-budget.ts';
import { parseMarker } from '../../../src/report/marker.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { renderTerminalReport } from '../../../src/report/terminal/terminal-report.ts';
import { aCertificate, aGate, aPrediction, anEstimate } from '../../support/certificate.ts';
import { anEvidence } from '../../support/evidence.ts';
import { aReadingOf } from '../../support/reading.ts';
import { type MarkdownStructure, markdownStructure } from '../../support/markdown-structure.ts';
import { byCost, oneOf } from '../../support/slow.ts';

const FRAGMENTS = [
  '|', '\\|', '\\', '`', '``', '```', '````mermaid', '\n', '\r\n', '\n\n', ' ', '<', '>', '<!--', '-->', '</details>',
  '<details>', '<summary>', '</summary>', '</code>', '<img src=x>', '@all', '@acme/team', '#1', 'GH-12', 'acme/models#3',
  'https://evil.test', 'www.evil.test', 'mailto:a@b.test', 'a@b.test', '![x](y)', '[x](https://evil.test)', '[^1]', '[x]:',
  '# ', '### ✅ churn 1.4.0 is certified', '---', '===', '- ', '* ', '1. ', '> ', '**', '__', '_', '~~', '$x$', '$$', '&lt;',
  '&#124;', ':x:', '\u202E', '\u2066', '\u200B', '\u0000', '\u001B[31m', '\u0007', 'e\u0301\u0301\u0301\u0301\u0301\u0301', '\uD800', 'שלום', '👩‍👩‍👧',
  '<!-- seatrial:report model=evil -->', '| a | b |', '|---|---|', 'word', '{{', '%%{init', '"',
] as const; // prettier-ignore

const hostileText = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 14,
}).map((parts) => parts.join('')); // prettier-ignore

/** A certificate in which every free text is the given one. */
function poisoned(text: string): Certificate {
  const certificate = aCertificate();
  const slice = { name: 'region', group: text };
  const location = { path: text, line: 3, column: 5, pointer: text };
  return {
    ...certificate,
    ...anEvidence(text),
    verdict: 'fail',
    subject: {
      ...certificate.subject,
      title: text,
      files: [{ name: text, sizeBytes: 1, digest: certificate.subject.digest }],
      manifest: { ...certificate.subject.manifest, path: text },
      claims: { [text]: 0.5 },
      lineage: { source: text },
      card: { license: text, limitations: text },
    },
    environment: { ...certificate.environment, cpu: text, os: text, arch: text, node: text, runner: text },
    tool: { name: 'seatrial', version: text },
    run: { ...certificate.run, startedAt: text, url: text, ref: text },
    inspection: certificate.inspection && {
      ...certificate.inspection,
      producer: text,
      graph: { nodes: 3, operators: { [text]: 3 } },
      details: { opset: { [text]: 17 }, [text]: text },
    },
    findings: [{ code: 'odd', severity: 'error', check: 'safety', message: text, hint: text, location }],
    readings: [aReadingOf(text)],
    gates: [aGate({ id: text, metric: text, slice, location }), aGate({ result: 'fail', slice, perturbation: text })],
    prediction: [aPrediction(), aPrediction({ slice, metric: text })],
    gaps: [{ ...certificate.gaps[0]!, highest: text, lowest: text, metric: text }],
    robustness: [
      { check: 'gaussian', result: 'fail', facts: { [text]: text }, metric: text, drop: anEstimate(0.1, 0.05, 0.2) },
    ],
    performance: certificate.performance.map((performance) => ({
      ...performance,
      capacity: { rate: 1, boundMs: 2, percentile: text },
      explanation: { parametersRatio: 2, operatorChanges: { [text]: 1 } },
    })),
  };
}

const OPTIONS = { model: 'churn', fork: 'friend/models' } as const;

function structureOf(text: string): MarkdownStructure {
  return markdownStructure(renderCertificationComment([poisoned(text)], OPTIONS));
}

/** Folds, code and line breaks of our own, in their order; nothing else may appear as HTML. */
function shape(structure: MarkdownStructure): unknown {
  const own = structure.html.filter((html) => !/^<(\/?code|wbr)>$/.test(html));
  return {
    headings: structure.headings.length,
    tables: structure.tables,
    images: structure.images,
    charts: structure.codeBlocks,
    html: own.map((html) => html.replace(/<summary>[^<]*<\/summary>/, '<summary></summary>')),
  };
}

const CALM = structureOf('word');

describe('a comment with hostile text in every place', () => {
  test('has the structure that it has with a plain word', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const structure = structureOf(`a${text}`);
        expect(shape(structure)).toEqual(shape(CALM));
        for (const rows of structure.tables) expect(new Set(rows).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test('mentions nobody, refers to nothing and links nowhere else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: shown, links } = structureOf(text);
        expect(shown).not.toMatch(/@[A-Za-z0-9]/);
        expect(shown).not.toMatch(/#\d|GH-\d/i);
        expect(shown).not.toMatch(/(https?|ftp):\/\/|www\./i);
        expect(shown).not.toMatch(/:[a-z0-9_+-]+:/i);
        expect(links.filter((link) => !/^https?:/.test(link))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('holds one marker, one verdict line, no control or bidi override character, and fits', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const comment = renderCertificationComment([poisoned(text)], OPTIONS);
        const lines = comment.split('\n');
        expect(parseMarker(comment)?.model).toBe('churn');
        expect(comment.match(/<!--/g)).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('### '))).toHaveLength(1);
        expect(lines[1]).toMatch(/^### ❌ churn 1\.4\.0 is not certified: /);
        // oxlint-disable-next-line no-control-regex
        expect(comment).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066\u2067]/);
        expect(comment.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
      }),
      { numRuns: 60 },
    );
  });

  for (const { rows: fragments, options } of byCost(FRAGMENTS, oneOf(8)))
    test.each(fragments)('100 kB of %j keep structure and limit', options, (fragment) => {
      const text = fragment.repeat(Math.ceil(100_000 / fragment.length));
      const comment = renderCertificationComment([poisoned(`a${text}`)], OPTIONS);
      expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
      const structure = markdownStructure(comment);
      for (const rows of structure.tables) expect(new Set(rows).size).toBe(1);
      expect(structure.headings).toHaveLength(1);
      expect(structure.images).toBe(0);
    });
});

test('annotations and titles are plain single lines', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const check = renderCheckRun({ model: 'churn', certificates: [poisoned(text)] });
      for (const line of [check.title, ...check.annotations.flatMap(({ title, message }) => [title, message])]) {
        expect(line).toBe(cleanText(line, 1_000));
      }
    }),
  );
});

test('no escape sequence or line break of foreign text reaches the terminal', () => {
  const calm = renderTerminalReport(poisoned('word'), { style: PLAIN_STYLE, columns: 120, isVerbose: true });
  expect(calm).not.toBe('');
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = renderTerminalReport(poisoned(text), { style: PLAIN_STYLE, columns: 120, isVerbose: true });
      // oxlint-disable-next-line no-control-regex
      expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      expect(shown.split('\n').filter((line) => /^ {2}[✓✗?] churn/.test(line))).toHaveLength(1);
    }),
  );
});

describe('the page', () => {
  const structure = (text: string) => {
    const { document } = parseHTML(renderPage([{ model: 'churn', certificates: [poisoned(text)] }]));
    const elements: { readonly tag: string; readonly attributes: readonly string[] }[] = [];
    for (const element of document.querySelectorAll('*')) {
      const attributes = [...element.attributes].map(({ name }: { readonly name: string }) => name);
      elements.push({ tag: element.localName, attributes });
    }
    return elements;
  };
  const plain = structure('word');
  const tags = new Set(plain.map(({ tag }) => tag));
  const attributes = new Set(plain.flatMap((element) => element.attributes));

  test(
    'whatever the text is, it adds no element and no attribute that a plain word has not',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(hostileText, (text) => {
          for (const element of structure(text)) {
            expect(tags, element.tag).toContain(element.tag);
            for (const name of element.attributes) expect(attributes, name).toContain(name);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test('asks no network and runs no script', () => {
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('link');
    expect(tags).not.toContain('img');
    expect(attributes).not.toContain('src');
  });
});
