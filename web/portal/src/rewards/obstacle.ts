import type { Format } from "@laurel/ui";
import type { Catalogue, Obstacle, Reward } from "./api.ts";
import type { useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>;

/** How many points the member lacks, whatever else stands in the way. */
export function missingPoints(reward: Reward, available: number): number {
  return Math.max(0, reward.points - available);
}

/** 0 to 1: how much of the price the member has. */
export function share(reward: Reward, available: number): number {
  return Math.min(1, Math.max(0, available / reward.points));
}

/** What stands in the way, in the language of the page. */
export function tell(reason: Obstacle, reward: Reward, { available }: Catalogue, words: Words, format: Format): string {
  switch (reason) {
    case "not-yet":
      return words.obstacle["not-yet"](format.moment(reward.from ?? ""));
    case "tier-required":
      return words.obstacle["tier-required"](reward.minimumTier ?? "");
    case "insufficient-points":
      return words.obstacle["insufficient-points"](format.number(missingPoints(reward, available)));
    case "over":
    case "limit-reached":
    case "out-of-stock":
      return words.obstacle[reason];
  }
}
