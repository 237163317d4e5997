package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.redemption.Redemptions.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cursors of lists of redemptions, and the pages that they begin. */
record RedemptionPage(List<Redemption> items, @Nullable String nextCursor) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})-(rdm_.{1,64})");

    /** One more than asked for was read, to know whether there is a next page. */
    static RedemptionPage of(List<Redemption> found, int limit) {
        List<Redemption> items = found.subList(0, Math.min(limit, found.size()));
        return new RedemptionPage(
                items,
                found.size() > limit
                        ? items.getLast().startedAt().toEpochMilli()
                                + "-"
                                + items.getLast().id()
                        : null);
    }

    /** The place that a cursor stands for, if it stands for one. */
    static Optional<Place> place(String cursor) {
        Matcher matcher = CURSOR.matcher(cursor);
        return matcher.matches() && RedemptionId.isWellFormed(matcher.group(2))
                ? Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }
}
