import { describe, expect, it } from "vitest";
import { readBeaconInfo } from "../src/beacon.ts";
import { canonicalBytes } from "../src/canonical.ts";
import { parseObject, type Json, type JsonObject } from "../src/json.ts";
import { verifySaved } from "../src/saved.ts";
import { STEP_NAMES, type Step } from "../src/step.ts";
import type { KeyFile } from "../src/keys.ts";
import { flips, OPERATOR_KEY, SAMPLE, SAMPLE_BEACON, signed, UNSEEN } from "./published.ts";

const END = SAMPLE.indexOf("\n");
const BUNDLE = SAMPLE.subarray(0, END);
const ENTRIES = SAMPLE.subarray(END + 1);
const CHAIN = readBeaconInfo(parseObject("beacon", SAMPLE_BEACON));
const TOLD: KeyFile = { keys: new Map([[OPERATOR_KEY, OPERATOR_KEY]]), beacon: CHAIN };

/** Every so many-th bit is flipped, which meets each position within a byte in turn; all of them for a step of 1. */
const STEP = Number(process.env["LAUREL_FLIP_STEP"] ?? 307);
const PATIENCE = 600_000;

async function stepsOf(files: Uint8Array[], told?: KeyFile): Promise<readonly Step[]> {
  return (await verifySaved(files.map((file) => new Blob([Uint8Array.from(file)])), told, UNSEEN)).steps;
}

class FoundOut extends Error {}

/** Whether some step fails; what comes after the first one does not matter, and the beacon's signature takes long. */
async function isFoundOut(bundle: Uint8Array, entries: Uint8Array): Promise<boolean> {
  const onStep = (step: Step) => {
    if (step.verdict === "fails") {
      throw new FoundOut();
    }
  };
  const files = [bundle, entries].map((file) => new Blob([Uint8Array.from(file)]));
  try {
    await verifySaved(files, TOLD, { ...UNSEEN, onStep });
    return false;
  } catch (found) {
    if (found instanceof FoundOut) {
      return true;
    }
    throw found;
  }
}

/** The bundle changed and signed again, as an operator could who wants to deceive. */
function forged(change: (bundle: JsonObject) => void): Uint8Array {
  const bundle = parseObject("bundle", BUNDLE);
  change(bundle);
  return canonicalBytes(signed(bundle));
}

const failing = (steps: readonly Step[]) => steps.filter((step) => step.verdict === "fails").map((step) => step.name);

describe("a draw that Java made", () => {
  it("holds step by step, in the protocol's order", async () => {
    const steps = await stepsOf([SAMPLE], TOLD);
    expect(steps.map((step) => step.name)).toEqual(STEP_NAMES.filter((name) => name !== "not drawn yet"));
    expect(failing(steps)).toEqual([]);
  });

  it("is cautioned of for its beacon, which is not the pinned one, and for nothing else", async () => {
    const told = await stepsOf([SAMPLE], TOLD);
    expect(told.filter((step) => step.verdict === "caution").map((step) => step.finding)).toEqual(["beacon-told"]);
    const given = await stepsOf([SAMPLE, SAMPLE_BEACON]);
    expect(given.filter((step) => step.verdict === "caution").map((step) => step.finding)).toEqual(["beacon-given"]);
  });

  it("fails where nobody tells of its beacon", async () => {
    expect(failing(await stepsOf([SAMPLE]))).toEqual(["beacon", "signature of the round"]);
  });

  it("fails where the operator publishes other keys", async () => {
    const other = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    expect(failing(await stepsOf([SAMPLE], { ...TOLD, keys: new Map([[other, other]]) }))).toEqual(["bundle's signature"]);
  });

  it("holds before the draw, as a seal alone", async () => {
    const sealed = forged((bundle) => {
      bundle.delete("beacon");
      bundle.delete("ranking");
    });
    const steps = await stepsOf([sealed, ENTRIES], TOLD);
    expect(failing(steps)).toEqual([]);
    expect(steps.at(-1)?.name).toBe("not drawn yet");
  });

  it("tells where an entry stands", async () => {
    const verified = await verifySaved([new Blob([SAMPLE])], TOLD, UNSEEN);
    const winner = verified.bundle!.drawn!.ranking[0]!;
    expect(verified.standing(winner.entryId)).toMatchObject({ of: 40, place: { outcome: "WINNER" } });
    expect(verified.standing("00")).toBeUndefined();
  });

  it("takes no receipt of another tree for a proof", async () => {
    const verified = await verifySaved([new Blob([SAMPLE])], TOLD, UNSEEN);
    const { entryId } = verified.bundle!.drawn!.ranking[0]!;
    const alone = { entryId, leafIndex: 0, treeSize: 1, auditPath: [] };
    expect(verified.standing(entryId, alone)?.isProven).toBe(false);
  });
});

describe("whoever changes one thing is found out", () => {
  it("any flipped bit of the bundle", async () => {
    for (const flipped of flips(BUNDLE, STEP)) {
      expect(await isFoundOut(flipped, ENTRIES), new TextDecoder().decode(flipped)).toBe(true);
    }
  }, PATIENCE);

  it("any flipped bit of the entries", async () => {
    for (const flipped of flips(ENTRIES, STEP)) {
      expect(await isFoundOut(BUNDLE, flipped), new TextDecoder().decode(flipped)).toBe(true);
    }
  }, PATIENCE);

  it("an entry left out, or two in another order", async () => {
    const [first, second, ...rest] = new TextDecoder().decode(ENTRIES).split("\n");
    const file = (lines: unknown[]) => new TextEncoder().encode(lines.join("\n"));
    expect(failing(await stepsOf([BUNDLE, file([second, ...rest])], TOLD))).toContain("Merkle root");
    expect(failing(await stepsOf([BUNDLE, file([second, first, ...rest])], TOLD))).toEqual(["entries"]);
  });

  it("the operator who signs another ranking", async () => {
    const bundle = forged((json) => {
      const ranking = json.get("ranking") as JsonObject[];
      [ranking[0], ranking[1]] = [
        new Map(ranking[1]!).set("rank", 0n),
        new Map(ranking[0]!).set("rank", 1n),
      ];
    });
    expect(failing(await stepsOf([bundle, ENTRIES], TOLD))).toEqual(["ranking"]);
  });

  it("the operator who signs a shorter ranking, or another round's randomness", async () => {
    const shorter = forged((json) => (json.get("ranking") as Json[]).pop());
    expect(failing(await stepsOf([shorter, ENTRIES], TOLD))).toEqual(["ranking"]);
    const other = forged((json) => (json.get("beacon") as JsonObject).set("randomness", "00".repeat(32)));
    expect(failing(await stepsOf([other, ENTRIES], TOLD))).toEqual(["randomness"]);
  });

  it("the operator who lets a prize pass over an alternate", async () => {
    const passed = forged((json) => {
      const ranking = json.get("ranking") as JsonObject[];
      ranking[1]!.set("outcome", "ALTERNATE");
      ranking[2]!.set("outcome", "WINNER");
    });
    const steps = await stepsOf([passed, ENTRIES], TOLD);
    expect(steps.at(-1)).toMatchObject({ name: "outcomes", verdict: "caution", facts: { odd: "2" } });
  });

  it("the operator who signs terms that were changed", async () => {
    const changed = forged((json) => (json.get("terms") as JsonObject).set("winners", 3n));
    expect(failing(await stepsOf([changed, ENTRIES], TOLD))).toContain("terms");
  });
});
