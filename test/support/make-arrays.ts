import { crc32, deflateRawSync } from 'node:zlib';

/** A npy file with any header text, so that damaged ones can be made. */
export function makeNpy(header: string, data: Uint8Array, version: 1 | 2 = 1): Buffer {
  const text = Buffer.from(`${header}\n`, 'latin1');
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(text.length);
  else length.writeUInt32LE(text.length);
  return Buffer.concat([Buffer.from('\u0093NUMPY', 'latin1'), Buffer.from([version, 0]), length, text, data]);
}

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly deflated?: boolean;
  /** What its checksum was made of. */
  readonly written?: Uint8Array;
  /** The uncompressed size that the zip claims. */
  readonly declared?: number;
}

/** A zip file with any names and sizes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const body = entry.deflated === true ? deflateRawSync(entry.data) : Buffer.from(entry.data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.deflated === true ? 8 : 0, 4);
    common.writeUInt32LE(crc32(entry.written ?? entry.data), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(entry.declared ?? entry.data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
