package dev.laurel.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a reward is. */
public enum RewardStatus {
    /** Being prepared; only staff see it. */
    DRAFT,
    /** On offer. */
    ACTIVE,
    /** No longer on offer; what was redeemed stays. */
    ARCHIVED;

    /** As the API writes it. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
