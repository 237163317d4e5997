package dev.laurel.loyalty.tier;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a table of tiers must be like, said so that its author can mend it. */
public final class TierRules {

    private static final int MOST_TIERS = 20;
    private static final int LONGEST_NAME = 40;
    private static final long HIGHEST_THRESHOLD = 1_000_000_000L;
    private static final BigDecimal HIGHEST_MULTIPLIER = BigDecimal.valueOf(100);

    private TierRules() {}

    /** What is wrong; empty when nothing is. */
    public static List<FieldError> violations(@Nullable List<TierBody> tiers) {
        List<FieldError> errors = new ArrayList<>();
        if (tiers == null || tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            errors.add(new FieldError("tiers", "must be 1 to " + MOST_TIERS + " tiers, the lowest first"));
            return errors;
        }
        Set<String> names = new HashSet<>();
        long below = -1;
        for (int i = 0; i < tiers.size(); i++) {
            TierBody tier = tiers.get(i);
            String field = "tiers[" + i + "].";
            checkName(tier.name(), names, field, errors);
            Long threshold = tier.threshold();
            if (threshold == null || threshold < 0 || threshold > HIGHEST_THRESHOLD) {
                errors.add(new FieldError(field + "threshold", "must be 0 to " + HIGHEST_THRESHOLD + " points"));
            } else {
                if (i == 0 && threshold != 0) {
                    errors.add(new FieldError(field + "threshold", "must be 0: everybody stands in some tier"));
                }
                if (threshold <= below) {
                    errors.add(
                            new FieldError(field + "threshold", "must be above the " + below + " of the tier below"));
                }
                below = threshold;
            }
            BigDecimal multiplier = tier.multiplier();
            if (multiplier == null
                    || multiplier.signum() <= 0
                    || multiplier.compareTo(HIGHEST_MULTIPLIER) > 0
                    || multiplier.stripTrailingZeros().scale() > 4) {
                errors.add(new FieldError(
                        field + "multiplier", "must be above 0 and at most 100, with four decimals at most"));
            }
        }
        return errors;
    }

    private static void checkName(@Nullable String name, Set<String> names, String field, List<FieldError> errors) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
            errors.add(new FieldError(
                    field + "name", "must be 1 to " + LONGEST_NAME + " characters without spaces around them"));
        } else if (!names.add(name)) {
            errors.add(new FieldError(field + "name", "is that of another tier: members are told tiers by name"));
        }
    }

    /** The tiers of a body in which nothing is wrong. */
    public static List<Tier> tiers(@Nullable List<TierBody> tiers) {
        return Objects.requireNonNull(tiers).stream()
                .map(tier -> new Tier(
                        Objects.requireNonNull(tier.name()),
                        Objects.requireNonNull(tier.threshold()),
                        Objects.requireNonNull(tier.multiplier())))
                .toList();
    }
}
