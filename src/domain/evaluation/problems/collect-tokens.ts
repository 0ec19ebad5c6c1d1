import { growableInt32 } from '../growable.ts';
import type { LabelPair } from '../label-agreement.ts';
import { classesFrom, type LabelQuestion, type LabelReading } from '../label-reading.ts';
import { type Label, LabelCensus, labelIndex, labelNumber } from '../labels.ts';
import { labelText, type Misfit } from '../misfit.ts';
import { numberAt, type OutputTable } from '../output-columns.ts';
import { isProbability } from '../probabilities.ts';
import { readClassLabels } from '../read-class-labels.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowKind, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import { USUAL_IGNORED } from '../token-labels.ts';
import { countEntities, offScheme, readTags } from './count-entities.ts';
import type { Collected, CollectedRows, Collector, CollectorContext } from './problem-kind.ts';
import { maskOf, shapeFault, type TokenForm, tokenForm } from './token-form.ts';
import type { TokenRows } from './token-rows.ts';
import { type SquareWatch, watchSquare } from './watch-square.ts';

/** Collects one label a token. A sentence has as many labels as the model has tokens for it; those of the ignored label are left out. */
export function collectTokens(context: CollectorContext, kind: RowKind<TokenRows>): Collector<TokenRows> {
  return new TokensCollector(context, kind);
}

class TokensCollector implements Collector<TokenRows> {
  readonly #context: CollectorContext;
  readonly #kind: RowKind<TokenRows>;
  readonly #isIgnored: (label: Label) => boolean;
  readonly #truth = { census: new LabelCensus(), tokens: growableInt32() };
  readonly #answered = { census: new LabelCensus(), tokens: growableInt32() };
  readonly #starts = growableInt32();
  readonly #square: SquareWatch;
  #form: TokenForm | null = null;
  #misfit: Misfit | null = null;

  constructor(context: CollectorContext, kind: RowKind<TokenRows>) {
    this.#context = context;
    this.#kind = kind;
    const { ignore } = context.set.prediction;
    const index = labelIndex(ignore === undefined ? [] : [ignore]);
    this.#isIgnored = (label) => index(label) === 0;
    this.#square = watchSquare(context.isLayoutAssumed ?? false);
    this.#starts.push(0);
  }

  add(batch: RowBatch, table: OutputTable): void {
    if (this.#misfit !== null) return;
    const form = tokenForm(table, this.#context.set);
    const fault = shapeFault(form, { table, batch, before: this.#form, set: this.#context.set });
    if (fault !== null) return this.#context.findings.shape(fault);
    this.#form = form;
    this.#square.add(batch, table);
    for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) this.#addSentence(batch, table, row);
  }

  finish(base: RowsBase): Collected<TokenRows> {
    const misfit = this.#misfit ?? this.#square.misfit(this.#context.set.prediction.output) ?? this.#undeclared();
    if (misfit !== null) return { kind: 'misfit', misfit };
    const reading = this.#read();
    if (reading.kind === 'misfit') return reading;
    const tags = readTags(this.#context, { reading, truth: this.#truth.census, answered: this.#answeredCensus });
    if (tags.kind === 'misfit') return tags;
    this.#tell(reading);
    const tokens = {
      classes: reading.classes,
      starts: this.#starts.finish(),
      target: this.#truth.tokens.finish().map((number) => reading.target[number] ?? 0),
      predicted: this.#predicted(reading),
    };
    const off = tags.kind === 'none' ? null : offScheme(tokens, tags);
    if (off !== null) return { kind: 'misfit', misfit: off };
    const entities = tags.kind === 'none' ? null : countEntities(tokens, tags);
    const gives = { labels: true, scores: false, probabilities: false, entities: entities !== null };
    return {
      kind: 'collected',
      rows: scoredRows(this.#kind, { ...base, ...tokens, entities, gives }),
      ...this.#described(reading),
    };
  }

  #described({ known }: ReadLabels): Pick<CollectedRows, 'classes' | 'elements'> {
    const { columns = 1 } = this.#form ?? {};
    const haveColumns = this.#answeredCensus === null;
    return {
      classes: { from: classesFrom(this.#question()), labels: known, haveColumns },
      elements: { each: 'token', columns },
    };
  }

  get #answeredCensus(): LabelCensus | null {
    return this.#context.set.prediction.kind === 'labels' ? this.#answered.census : null;
  }

  #addSentence(batch: RowBatch, table: OutputTable, row: number): void {
    const { width, lengths } = batch.target;
    const labels = lengths?.[row] ?? width;
    const tokens = batch.lengths?.[row] ?? table.inner[0] ?? 0;
    const place = { row: batch.start + row + 1 };
    if (labels !== tokens) return this.#refuse('tokens-misfit', '/target', { ...place, labels, tokens });
    const mask = maskOf(batch, table);
    const before = this.#truth.tokens.length;
    for (let token = 0; token < tokens; token += 1) {
      const label = targetLabel(batch, row, token);
      if (this.#isIgnored(label)) continue;
      if (mask?.(row, token) === false) {
        const facts = { ...place, token: token + 1, label: labelText(label) };
        return this.#refuse('token-masked', '/target', facts);
      }
      this.#truth.tokens.push(this.#truth.census.add(label, batch.start + row));
      this.#addAnswer(table, { row, token });
    }
    if (this.#truth.tokens.length === before) return this.#refuse('sentence-empty', '/target', { ...place, tokens });
    return this.#starts.push(this.#truth.tokens.length);
  }

  /** What the model says of ignored tokens is not looked at: it may be anything there. */
  #addAnswer(table: OutputTable, { row, token }: { readonly row: number; readonly token: number }): void {
    const { findings, set } = this.#context;
    const { data, start, datatype, epsilon } = table;
    const { columns } = this.#form ?? { columns: 1 };
    const first = (row * (table.inner[0] ?? 0) + token) * columns;
    if (set.prediction.kind === 'labels') {
      const label: Label = data[first] ?? Number.NaN;
      if (typeof label === 'number' && !Number.isFinite(label)) return findings.nonFinite(start + row);
      const own = datatype === 'BOOL' ? label !== 0 : label;
      return this.#answered.tokens.push(this.#answered.census.add(own, start + row));
    }
    let greatest = 0;
    for (let column = 0; column < columns; column += 1) {
      const value = numberAt(data, first + column);
      if (!Number.isFinite(value)) return findings.nonFinite(start + row);
      const isNone = set.prediction.kind !== 'logits' && !isProbability(value, epsilon);
      if (isNone) return findings.notProbabilities(start + row, value);
      if (value > numberAt(data, first + greatest)) greatest = column;
    }
    return this.#answered.tokens.push(greatest);
  }

  #refuse(reason: Misfit['reason'], pointer: string, facts: Misfit['facts']): void {
    this.#misfit = { reason, pointer, facts };
  }

  #undeclared(): Misfit | null {
    const { prediction, target } = this.#context.set;
    const place = this.#truth.census.places.find(({ label }) => labelNumber(label) === USUAL_IGNORED);
    const isClass = target.classes?.some((label) => labelNumber(label) === USUAL_IGNORED) === true;
    if (place === undefined || prediction.ignore !== undefined || isClass) return null;
    const facts = { label: labelText(place.label), row: place.first + 1, tokens: place.rows };
    return { reason: 'ignore-undeclared', pointer: '/prediction', facts };
  }

  #read(): LabelReading {
    return readClassLabels(this.#question());
  }

  #question(): LabelQuestion {
    const { set, columnLabels } = this.#context;
    return {
      set,
      columnLabels,
      width: this.#form?.columns ?? 0,
      target: this.#truth.census,
      answers: this.#answeredCensus,
      datatype: this.#form?.datatype ?? 'FP32',
      agreeing: (first) => this.#countAgreeing(first),
      pairs: () => this.#countPairs(),
      extremes: () => [],
    };
  }

  #tell({ absent = [], strange = [], answers }: ReadLabels): void {
    const { findings } = this.#context;
    if (absent.length > 0) findings.absentLabels(absent, this.#form?.columns ?? 0);
    if (strange.length > 0) findings.strangeAnswers(strange);
    answers.forEach((index, number) => {
      const place = this.#answered.census.places[number];
      if (index < 0 && place !== undefined) findings.unknownLabel(place);
    });
  }

  #predicted({ answers }: ReadLabels): Int32Array {
    const answered = this.#answered.tokens.finish();
    if (this.#answeredCensus === null) return answered;
    return answered.map((number) => Math.max(answers[number] ?? 0, 0));
  }

  #countPairs(): readonly LabelPair[] {
    const [truth, answers] = [this.#truth.tokens.finish(), this.#answered.tokens.finish()];
    const width = Math.max(this.#answeredCensus?.labels.length ?? this.#form?.columns ?? 0, 1);
    const counts = new Map<number, number>();
    truth.forEach((label, token) => {
      const key = label * width + (answers[token] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return [...counts].map(([key, rows]) => ({ truth: Math.floor(key / width), answer: key % width, rows }));
  }

  #countAgreeing(first: number): number {
    const columns = this.#truth.census.labels.map((label) => labelNumber(label) - first);
    const [truth, answers] = [this.#truth.tokens.finish(), this.#answered.tokens.finish()];
    return truth.reduce((count, number, token) => count + Number(columns[number] === answers[token]), 0);
  }
}

type ReadLabels = Extract<LabelReading, { kind: 'read' }>;
