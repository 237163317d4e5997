/** Whether the providers are simulated here, so that test cards may be offered instead of their own card fields. */
export const isSandbox = document.querySelector('meta[name="laurel-sandbox"]')?.getAttribute("content") === "true";

/** What stands for a card in the providers' own sandboxes. */
export const TEST_CARDS = {
  stripe: ["pm_card_visa", "pm_card_visa_chargeDeclined"],
  square: ["cnon:card-nonce-ok", "cnon:card-nonce-declined"],
  cashapp: ["wnon:cash-app-ok"],
} as const;

export type TestCard = (typeof TEST_CARDS)[keyof typeof TEST_CARDS][number];

export function testCards(processor: string): readonly TestCard[] {
  return processor in TEST_CARDS ? TEST_CARDS[processor as keyof typeof TEST_CARDS] : [];
}
