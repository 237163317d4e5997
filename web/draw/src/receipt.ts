import { sha256 } from "@noble/hashes/sha2.js";
import { leafOf, type Entry } from "./entry.ts";
import { Fields } from "./fields.ts";
import { bytesOf, hexOf } from "./hex.ts";
import { parseObject } from "./json.ts";
import { rootAbove } from "./merkle.ts";
import { ProtocolViolation } from "./violation.ts";

const HASH = 32;

/** What proves to an entrant that an entry is under the seal: the inclusion proof of RFC 6962. */
export interface Receipt {
  readonly entryId: string;
  readonly leafIndex: number;
  readonly treeSize: number;
  /** Hashes in lower-case hexadecimal, the lowest first. */
  readonly auditPath: readonly string[];
}

/** A receipt as `entries/mine` answers it, or as somebody pasted it. */
export function parseReceipt(text: string): Receipt {
  const fields = new Fields("receipt", parseObject("receipt", new TextEncoder().encode(text)));
  const path = fields.json("auditPath");
  if (!Array.isArray(path)) {
    throw new ProtocolViolation("not-array", "receipt.auditPath");
  }
  return {
    entryId: fields.text("entryId"),
    leafIndex: fields.small("leafIndex"),
    treeSize: fields.small("treeSize"),
    auditPath: path.map((hash, index) => {
      if (typeof hash !== "string") {
        throw new ProtocolViolation("not-text", `receipt.auditPath[${index}]`);
      }
      return hash;
    }),
  };
}

/** Whether the receipt shows that just this entry is under the root. */
export function proves(receipt: Receipt, entry: Entry, merkleRoot: string): boolean {
  if (receipt.entryId !== entry.entryId) {
    return false;
  }
  const path = receipt.auditPath.map((hash) => bytesOf("receipt.auditPath", hash, HASH));
  const root = rootAbove(sha256(leafOf(entry)), receipt.leafIndex, receipt.treeSize, path);
  return root !== undefined && hexOf(root) === merkleRoot;
}
