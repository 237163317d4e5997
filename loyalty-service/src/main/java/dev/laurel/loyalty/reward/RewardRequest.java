package dev.laurel.loyalty.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What staff send to make or to edit a reward; the whole of it each time. See {@link RewardTerms} for what it means. */
record RewardRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable Long points,
        @Nullable RewardKindRequest kind,
        @Nullable Long stock,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String minimumTier,
        @Nullable Integer perMember) {}
