import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

const NODE = Uint8Array.of(1);

function node(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}

/**
 * The Merkle tree of RFC 6962, built from left to right: it keeps one hash for each size of complete subtree, so a million
 * leaves cost 20 hashes of memory.
 */
export class MerkleTree {
  private readonly complete: Uint8Array[] = [];
  private size = 0;

  /** Appends a leaf, of which these are the bytes, prefix included. */
  add(leaf: Uint8Array): void {
    let carried: Uint8Array = sha256(leaf);
    let level = 0;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) {
      carried = node(this.complete[level]!, carried);
      level++;
    }
    this.complete[level] = carried;
    this.size++;
  }

  /** The root of what has been added; of nothing it is the hash of nothing. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (let rest = this.size, level = 0; rest > 0; rest = Math.floor(rest / 2), level++) {
      if (rest % 2 === 1) {
        const subtree = this.complete[level]!;
        root = root ? node(subtree, root) : subtree;
      }
    }
    return root ?? sha256(new Uint8Array());
  }
}

/** The root that a leaf's hash and its audit path lead to (RFC 9162, 2.1.3.2); nothing when the path does not fit. */
export function rootAbove(leafHash: Uint8Array, index: number, size: number, path: Uint8Array[]): Uint8Array | undefined {
  if (index < 0 || index >= size) {
    return undefined;
  }
  let at = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0) {
      return undefined;
    }
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = at / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = node(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}
