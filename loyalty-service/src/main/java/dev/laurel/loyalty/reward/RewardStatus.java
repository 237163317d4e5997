package dev.laurel.loyalty.reward;

/** How far a reward is. */
public enum RewardStatus {
    /** Being prepared; only staff see it. */
    DRAFT,
    /** On offer. */
    ACTIVE,
    /** No longer on offer; what was redeemed stays. */
    ARCHIVED
}
