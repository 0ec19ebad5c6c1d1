import type { AsyncBuffer, ColumnMetaData, Compressors, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { damaged, wholeNumber, type ByteRange } from './parquet-checks.ts';
import { checkRuns } from './parquet-runs.ts';
import { PARSERS } from './parquet-types.ts';

const WINDOW_BYTES = 2 ** 20;

export interface FlatColumn {
  readonly file: AsyncBuffer;
  readonly meta: ColumnMetaData;
  /** Where its pages lie, checked against the file. */
  readonly range: ByteRange;
  /** Rows of the group. */
  readonly rows: number;
  /** From the root of the schema to the leaf. */
  readonly schemaPath: SchemaTree[];
  readonly leaf: SchemaTree;
  readonly compressors: Compressors;
}

type Decoder = Parameters<typeof readDataPage>[2];
type PageHeader = ReturnType<typeof parquetHeader>;
type Values = ReturnType<typeof convert>;

/**
 * The values of a column that is not nested, page by page: the reader that hyparquet exports decodes a whole chunk at once and
 * boxes every value of a column that may have nulls. Its page decoder is used as it is.
 */
export class PageCursor {
  readonly #column: FlatColumn;
  readonly #decoder: Decoder;
  readonly #end: number;
  #position: number;
  #window: DataView = new DataView(new ArrayBuffer(0));
  #windowStart = 0;
  #dictionary: Values | undefined;
  #current: ArrayLike<unknown> = [];
  #used = 0;
  #toSkip = 0;
  /** Rows that no page has held yet. */
  #left: number;

  constructor(column: FlatColumn) {
    const { meta } = column;
    this.#column = column;
    this.#decoder = {
      pathInSchema: meta.path_in_schema,
      type: meta.type,
      element: column.leaf.element,
      schemaPath: column.schemaPath,
      codec: meta.codec,
      parsers: { ...DEFAULT_PARSERS, ...PARSERS },
      compressors: column.compressors,
    };
    this.#position = column.range.start;
    this.#end = column.range.end;
    this.#left = column.rows;
  }

  /** Leaves out the next rows; pages that hold no others are not decoded. */
  skip(rows: number): void {
    const held = Math.min(rows, this.#current.length - this.#used);
    this.#used += held;
    this.#toSkip += rows - held;
  }

  /** The next rows; fewer only when the chunk ends before. */
  async take(rows: number): Promise<ArrayLike<unknown>> {
    const parts: ArrayLike<unknown>[] = [];
    let missing = rows;
    while (missing > 0) {
      if (this.#used === this.#current.length && !(await this.#advance())) break;
      const part = sliceValues(this.#current, this.#used, Math.min(this.#used + missing, this.#current.length));
      this.#used += part.length;
      missing -= part.length;
      parts.push(part);
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : parts.flatMap((part) => Array.from(part));
  }

  /** Decodes the next page with rows that are wanted. */
  async #advance(): Promise<boolean> {
    while (this.#position < this.#end) {
      const { header, bytes } = await this.#nextPage();
      const rows = rowsOfPage(header, this.#left);
      this.#left -= rows;
      if (header.type === 'DICTIONARY_PAGE') this.#dictionary = this.#decodeDictionary(header, bytes);
      else if (rows <= this.#toSkip) this.#toSkip -= rows;
      else {
        this.#current = this.#decodePage(header, bytes);
        if (this.#current.length !== rows) throw damaged('a page has not as many values as it says');
        this.#used = this.#toSkip;
        this.#toSkip = 0;
        return true;
      }
    }
    return false;
  }

  async #nextPage(): Promise<{ header: PageHeader; bytes: Uint8Array }> {
    for (let length = WINDOW_BYTES; ;) {
      const fresh = await this.#ensureWindow(length);
      const reader = { view: this.#window, offset: this.#position - this.#windowStart };
      const header = tryHeader(reader);
      const pageEnd = reader.offset + (header === null ? Number.NaN : sizeOfPage(header));
      if (header !== null && pageEnd <= this.#window.byteLength) {
        this.#position = this.#windowStart + pageEnd;
        return { header, bytes: new Uint8Array(this.#window.buffer, reader.offset, header.compressed_page_size) };
      }
      if (fresh && length >= this.#end - this.#position) throw new RangeError('a page is longer than its column');
      if (fresh) length = Number.isNaN(pageEnd) ? length * 4 : pageEnd;
      this.#window = new DataView(new ArrayBuffer(0));
    }
  }

  /** True when it had to be read: then it starts at the position. */
  async #ensureWindow(length: number): Promise<boolean> {
    if (this.#position < this.#windowStart + this.#window.byteLength) return false;
    this.#windowStart = this.#position;
    const end = Math.min(this.#position + length, this.#end);
    this.#window = new DataView(await this.#column.file.slice(this.#position, end));
    return true;
  }

  #decodeDictionary(header: PageHeader, bytes: Uint8Array): Values {
    const { codec, compressors, type, element } = this.#decoder;
    const page = decompressPage(bytes, header.uncompressed_page_size, codec, compressors);
    const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
    const count = wholeNumber(header.dictionary_page_header?.num_values);
    // An entry takes a bit at least.
    if (count === null || count > 8 * page.byteLength) throw damaged('a dictionary has more entries than bytes');
    return convert(readPlain(reader, type, count, element.type_length), this.#decoder);
  }

  #decodePage(header: PageHeader, bytes: Uint8Array): ArrayLike<unknown> {
    const { data_page_header: first, data_page_header_v2: second } = header;
    const encoding = first?.encoding ?? second?.encoding;
    if (encoding === undefined) throw damaged('a page says not how it is encoded');
    const page = this.#unpack(header, bytes);
    const levelBytes = second === undefined ? null : levelBytesOf(second);
    const isNullable = this.#column.leaf.element.repetition_type === 'OPTIONAL';
    checkRuns({ bytes: page, cells: (first ?? second)?.num_values ?? 0, isNullable, levelBytes, encoding });
    const { definitionLevels, dataPage } =
      first === undefined
        ? readDataPageV2(page, unpacked(header), this.#decoder)
        : readDataPage(page, first, this.#decoder);
    if (encoding.endsWith('_DICTIONARY')) checkEntries(dataPage, this.#dictionary);
    return spreadNulls(convertWithDictionary(dataPage, this.#dictionary, encoding, this.#decoder), definitionLevels);
  }

  /** A page of the second version has its levels before what is compressed. */
  #unpack({ data_page_header_v2: second, uncompressed_page_size }: PageHeader, bytes: Uint8Array): Uint8Array {
    const { codec, compressors } = this.#decoder;
    if (second === undefined) return decompressPage(bytes, uncompressed_page_size, codec, compressors);
    if (second.is_compressed === false) return bytes;
    const levels = levelBytesOf(second);
    const values = decompressPage(bytes.subarray(levels), uncompressed_page_size - levels, codec, compressors);
    return Buffer.concat([bytes.subarray(0, levels), values]);
  }
}

type SecondHeader = NonNullable<PageHeader['data_page_header_v2']>;

function levelBytesOf(header: SecondHeader): number {
  return header.definition_levels_byte_length + header.repetition_levels_byte_length;
}

function unpacked(header: PageHeader): PageHeader {
  const { data_page_header_v2: second } = header;
  return second === undefined ? header : { ...header, data_page_header_v2: { ...second, is_compressed: false } };
}

/** Rows of a data page; 0 for another page. A column that is not nested has one value a row. */
function rowsOfPage({ data_page_header: first, data_page_header_v2: second }: PageHeader, left: number): number {
  const rows = wholeNumber(first?.num_values ?? second?.num_values ?? 0);
  if (rows === null || rows > left) throw damaged('a page has more rows than its group');
  const levels = [second?.num_nulls, second?.definition_levels_byte_length, second?.repetition_levels_byte_length];
  const isLevelled = second === undefined || levels.every((count) => wholeNumber(count) !== null);
  if (isLevelled && (second?.num_nulls ?? 0) <= rows) return rows;
  throw damaged('a page has no proper levels');
}

function sizeOfPage({ compressed_page_size, uncompressed_page_size }: PageHeader): number {
  const size = wholeNumber(compressed_page_size);
  if (size === null || wholeNumber(uncompressed_page_size) === null) throw damaged('a page has no size');
  return size;
}

/** An entry that is not there would read as a missing cell. */
function checkEntries(indices: ArrayLike<unknown>, dictionary: Values | undefined): void {
  const entries = dictionary?.length ?? 0;
  for (let at = 0; at < indices.length; at += 1) {
    if (Number(indices[at]) < entries) continue;
    throw damaged('a page names an entry that its dictionary has not');
  }
}

/** Null when the header goes beyond the window. */
function tryHeader(reader: { view: DataView; offset: number }): PageHeader | null {
  try {
    return parquetHeader(reader);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Values stand for the cells that are not missing; without levels none is missing. */
function spreadNulls(values: ArrayLike<unknown>, levels: readonly number[] | undefined): ArrayLike<unknown> {
  if (levels === undefined || levels.length === 0 || levels.length === values.length) return values;
  let next = 0;
  const cells = levels.map((level) => {
    if (level === 0) return null;
    next += 1;
    return values[next - 1];
  });
  if (next === values.length) return cells;
  throw damaged('a page has not as many values as its levels say');
}

function sliceValues(values: ArrayLike<unknown>, from: number, to: number): ArrayLike<unknown> {
  if (values instanceof Float32Array || values instanceof Float64Array) return values.subarray(from, to);
  if (values instanceof Int32Array || values instanceof BigInt64Array) return values.subarray(from, to);
  return Array.prototype.slice.call(values, from, to);
}
