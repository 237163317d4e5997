import { canonicalBytes, without } from "./canonical.ts";
import { Fields } from "./fields.ts";
import { bytesOf } from "./hex.ts";
import type { JsonObject } from "./json.ts";
import { ALGORITHM, keyOf, verifiesBytes, type OperatorKeys } from "./keys.ts";
import { fails, holds, type Step } from "./step.ts";
import { shown } from "./violation.ts";

const NAME = "bundle's signature";
const SIGNATURE = 64;

/** Whether the operator's signature covers the bundle as it is. */
export function checkSignature(bundle: JsonObject, keys: OperatorKeys): Step {
  const signature = new Fields("bundle", bundle).fields("signature");
  const keyId = signature.text("keyId");
  const algorithm = signature.text("alg");
  if (algorithm !== ALGORITHM) {
    return fails(NAME, "signed-otherwise", { algorithm: shown(algorithm) });
  }
  const key = keyOf(keys, keyId);
  if (!key) {
    return fails(NAME, "key-unknown", { keyId: shown(keyId) });
  }
  if (keys.size > 0 && !keys.has(keyId)) {
    return fails(NAME, "key-unpublished", { keyId });
  }
  const value = bytesOf("bundle.signature.value", signature.text("value"), SIGNATURE);
  if (!verifiesBytes(key, canonicalBytes(without(bundle, "signature")), value)) {
    return fails(NAME, "signature-unfit", { keyId });
  }
  return holds(NAME, keys.size > 0 ? "signed-by-published" : "signed-by-named", { keyId });
}
