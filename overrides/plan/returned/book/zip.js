/**
 * The parts of a zipped file, unpacked one by one and never beyond a limit: a header may lie about how large a part becomes.
 * Unlike `unzipSync` of fflate it stops while it unpacks, and it knows a part with a password.
 */

import { Inflate } from "fflate";
import { refused } from "./refused.js";

/** @typedef {{names: string[], part: (name: string) => Uint8Array}} Zip */

/** @typedef {{encrypted: boolean, method: number, packed: number, size: number, at: number}} Entry */

const MOST = 40_000_000; // bytes of everything that is unpacked from one file; our own have some tens of thousands
const MOST_PARTS = 5_000;
const STEP = 4_096; // packed bytes at a time: at most some four million unpacked
const [STORED, DEFLATED] = [0, 8];
const [DIRECTORY, END] = [0x02014b50, 0x06054b50];
const END_LENGTH = 22;
const LONGEST_REMARK = 65_535;

/** @param {Uint8Array} data */
export function isZip(data) {
  return data[0] === 0x50 && data[1] === 0x4b && data[2] <= 8;
}

/**
 * @param {Uint8Array} data
 * @returns {Zip}
 * @throws {Error} for a file that is not whole
 */
export function openZip(data) {
  const entries = directory(new DataView(data.buffer, data.byteOffset, data.byteLength));
  let left = MOST;
  const part = (/** @type {string} */ name) => {
    const entry = entries.get(name);
    if (!entry) throw new RangeError(name);
    const unpacked = unpack(data, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return { names: [...entries.keys()], part };
}

/** @param {DataView} view @returns {Map<string, Entry>} */
function directory(view) {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw refused("bomb");
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let place = 0; place < count; place += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new RangeError("directory");
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
    entries.set(name.replace(/^\//, ""), entryAt(view, at));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @param {DataView} view @param {number} at @returns {Entry} */
function entryAt(view, at) {
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

/** Where the end of the directory is. @param {DataView} view */
function endOf(view) {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_REMARK; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError("end");
}

/** @param {Uint8Array} data @param {Entry} entry @param {number} most */
function unpack(data, entry, most) {
  if (entry.encrypted) throw refused("password");
  if (entry.size > most) throw refused("bomb");
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = data.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new RangeError("cut off");
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new RangeError("method");
  const unpacked = inflate(packed, most);
  if (unpacked.length !== entry.size) throw new RangeError("size");
  return unpacked;
}

/** @param {Uint8Array} packed @param {number} most bytes @throws {Error} for more, or what is not packed so */
export function inflate(packed, most) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > most) throw refused("bomb");
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
