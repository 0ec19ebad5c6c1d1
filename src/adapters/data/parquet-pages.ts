import type { AsyncBuffer, ColumnMetaData, Compressors, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { PARSERS } from './parquet-types.ts';

const WINDOW_BYTES = 2 ** 20;

export interface FlatColumn {
  readonly file: AsyncBuffer;
  readonly meta: ColumnMetaData;
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
    const start = Number(meta.dictionary_page_offset) || Number(meta.data_page_offset);
    this.#position = start;
    this.#end = start + Number(meta.total_compressed_size);
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
      const rows = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_rows ?? 0;
      if (header.type === 'DICTIONARY_PAGE') this.#dictionary = this.#decodeDictionary(header, bytes);
      else if (rows <= this.#toSkip) this.#toSkip -= rows;
      else {
        this.#current = this.#decodePage(header, bytes);
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
      const pageEnd = reader.offset + (header?.compressed_page_size ?? Number.NaN);
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
    const count = header.dictionary_page_header?.num_values ?? 0;
    return convert(readPlain(reader, type, count, element.type_length), this.#decoder);
  }

  #decodePage(header: PageHeader, bytes: Uint8Array): ArrayLike<unknown> {
    const { codec, compressors } = this.#decoder;
    const first = header.data_page_header;
    const encoding = first?.encoding ?? header.data_page_header_v2?.encoding;
    if (encoding === undefined) throw new Error(`a page of the type ${header.type}`);
    const { definitionLevels, dataPage } =
      first === undefined
        ? readDataPageV2(bytes, header, this.#decoder)
        : readDataPage(decompressPage(bytes, header.uncompressed_page_size, codec, compressors), first, this.#decoder);
    return spreadNulls(convertWithDictionary(dataPage, this.#dictionary, encoding, this.#decoder), definitionLevels);
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
  return levels.map((level) => {
    if (level === 0) return null;
    next += 1;
    return values[next - 1];
  });
}

function sliceValues(values: ArrayLike<unknown>, from: number, to: number): ArrayLike<unknown> {
  if (values instanceof Float32Array || values instanceof Float64Array) return values.subarray(from, to);
  if (values instanceof Int32Array || values instanceof BigInt64Array) return values.subarray(from, to);
  return Array.prototype.slice.call(values, from, to);
}
