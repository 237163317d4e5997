package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a request field by field and makes terms of it. */
final class RewardCheck {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final long MOST_POINTS = 1_000_000_000L;
    private static final long LARGEST_STOCK = 10_000_000L;
    private static final int LARGEST_LIMIT = 1_000;

    private final Versions<TierTable> tiers;
    private final Clock clock;

    RewardCheck(Versions<TierTable> tiers, Clock clock) {
        this.tiers = tiers;
        this.clock = clock;
    }

    /** What the check came to. */
    sealed interface Checked {

        record Valid(RewardTerms terms) implements Checked {}

        record Invalid(List<FieldError> errors) implements Checked {}
    }

    Checked check(RewardRequest request) {
        List<FieldError> errors = new ArrayList<>();
        String name = text(request.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "is required, at most " + LONGEST_NAME + " characters"));
        }
        String description = text(request.description());
        if (description.length() > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        }
        long points = request.points() == null ? 0 : request.points();
        within(points, MOST_POINTS, "points", errors);
        if (request.stock() != null && (request.stock() < 0 || request.stock() > LARGEST_STOCK)) {
            errors.add(new FieldError("stock", "is 0 to " + LARGEST_STOCK));
        }
        if (request.perMember() != null) {
            within(request.perMember(), LARGEST_LIMIT, "perMember", errors);
        }
        if (request.from() != null && request.until() != null && !request.from().isBefore(request.until())) {
            errors.add(new FieldError("until", "must be later than from"));
        }
        tier(request.minimumTier(), errors);
        RewardKind kind = KindCheck.check(request.kind(), errors);
        if (kind instanceof RewardKind.PooledCoupon && request.stock() != null) {
            errors.add(new FieldError("stock", "must be absent: a pool has as many as it has codes"));
        }
        return kind == null || !errors.isEmpty()
                ? new Checked.Invalid(errors)
                : new Checked.Valid(new RewardTerms(
                        name,
                        description,
                        points,
                        kind,
                        request.stock(),
                        request.from(),
                        request.until(),
                        request.minimumTier(),
                        request.perMember()));
    }

    private void tier(@Nullable String tier, List<FieldError> errors) {
        List<String> names = tiers.at(clock.instant()).tiers().stream()
                .map(known -> known.name())
                .toList();
        if (tier != null && !names.contains(tier)) {
            errors.add(new FieldError("minimumTier", "is none of " + String.join(", ", names)));
        }
    }

    private static void within(long value, long most, String field, List<FieldError> errors) {
        if (value < 1 || value > most) {
            errors.add(new FieldError(field, "must be 1 to " + most));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
