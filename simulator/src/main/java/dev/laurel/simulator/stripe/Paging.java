package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Page;
import java.util.function.LongPredicate;

/** The parameters that all lists share: how much, from where, and of which time. */
record Paging(Form form) {

    private static final long DEFAULT_LIMIT = 10;
    private static final long MOST = 100;

    Page page() {
        var limit = form.number("limit", 1);
        if (limit != null && limit > MOST) {
            form.refuse("parameter_invalid_integer", "This value must be less than or equal to 100.", "limit");
        }
        var startingAfter = form.text("starting_after");
        var endingBefore = form.text("ending_before");
        if (startingAfter != null && endingBefore != null) {
            form.refuse(null, "Only one of starting_after and ending_before can be given.", "ending_before");
        }
        return new Page((int) Math.min(limit == null ? DEFAULT_LIMIT : limit, MOST), startingAfter, endingBefore);
    }

    /** {@code created}, alone or with {@code gt}, {@code gte}, {@code lt}, {@code lte}: seconds since the epoch. */
    LongPredicate created() {
        LongPredicate all = created -> true;
        var exactly = form.number("created", 0);
        if (exactly != null) {
            all = created -> created == exactly;
        }
        var after = form.number("created[gt]", 0);
        var from = form.number("created[gte]", 0);
        var before = form.number("created[lt]", 0);
        var until = form.number("created[lte]", 0);
        return all.and(created -> (after == null || created > after)
                && (from == null || created >= from)
                && (before == null || created < before)
                && (until == null || created <= until));
    }
}
