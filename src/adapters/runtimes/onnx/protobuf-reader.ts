import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** How one field of a message is read. A field in another encoding than expected is skipped, as an unknown one is. */
export interface Field {
  readonly wireTypes: readonly WireType[];
  readonly read: (reader: ProtobufReader, wireType: WireType) => void;
}

/** Field number → how to read it. Fields that are not listed are skipped without a copy. */
export type Fields = Readonly<Record<number, Field>>;

/** The bytes are not what the format allows. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/** The protobuf libraries that load the model refuse deeper ones, too. */
const MAX_DEPTH = 100;
/** Messages and names together. A model of a hundred thousand nodes has about a million; more is an attack on memory. */
const MAX_PARTS = 2_000_000;
const MAX_NAME_BYTES = 65_536;

/** Reads nested protobuf messages within the bounds of their parents, with limits on depth and number. */
export class ProtobufReader {
  readonly #bytes: Uint8Array;
  readonly #wire: BinaryReader;
  #end: number;
  #depth = 0;
  #parts = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#wire = new BinaryReader(bytes);
    this.#end = bytes.length;
  }

  /** The whole of the bytes as one message. Throws MalformedError, or an Error of the wire reader. */
  readRoot(fields: Fields): void {
    this.#readFields(fields);
  }

  readMessage(fields: Fields): void {
    this.#depth += 1;
    this.#countPart();
    if (this.#depth > MAX_DEPTH) throw new MalformedError(`messages are nested more than ${MAX_DEPTH} deep`);
    const outerEnd = this.#end;
    this.#end = this.#readLength();
    this.#readFields(fields);
    this.#end = outerEnd;
    this.#depth -= 1;
  }

  readName(): string {
    this.#countPart();
    const bytes = this.readBytes();
    if (bytes.length > MAX_NAME_BYTES) throw new MalformedError(`a name is ${bytes.length} bytes long`);
    return decodeText(bytes);
  }

  /** A view of the field's bytes, not a copy. */
  readBytes(): Uint8Array {
    const end = this.#readLength();
    const bytes = this.#bytes.subarray(this.#wire.pos, end);
    this.#wire.pos = end;
    return bytes;
  }

  readInteger(): number {
    return Number(this.#readExactly());
  }

  /** Hands on each integer of a repeated field in either of its two encodings, with all its 64 bits. */
  readIntegers(wireType: WireType, add: (value: bigint) => void): void {
    if (wireType === WireType.Varint) {
      add(this.#readExactly());
      return;
    }
    const end = this.#readLength();
    while (this.#wire.pos < end) add(this.#readExactly());
    if (this.#wire.pos !== end) throw new MalformedError('a packed field ends inside a number');
  }

  skip(wireType: WireType): void {
    this.#wire.skip(wireType);
    this.#assertInside();
  }

  #readFields(fields: Fields): void {
    while (this.#wire.pos < this.#end) {
      const [number, wireType] = this.#wire.tag();
      const field = fields[number];
      if (field?.wireTypes.includes(wireType) === true) field.read(this, wireType);
      else this.#wire.skip(wireType, number);
      this.#assertInside();
    }
  }

  #readExactly(): bigint {
    const value = BigInt(this.#wire.int64());
    this.#assertInside();
    return value;
  }

  /** Reads a length and returns where it ends. */
  #readLength(): number {
    const length = this.#wire.uint32();
    const end = this.#wire.pos + length;
    if (end > this.#end) throw new MalformedError(`a field of ${length} bytes reaches beyond its end`);
    return end;
  }

  #countPart(): void {
    this.#parts += 1;
    if (this.#parts > MAX_PARTS) throw new MalformedError(`it has more than ${MAX_PARTS} parts`);
  }

  #assertInside(): void {
    if (this.#wire.pos > this.#end) throw new MalformedError('a field reaches beyond its end');
  }
}

export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
