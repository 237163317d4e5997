package dev.laurel.payment.processor.coinbase;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks Coinbase's list of checkouts, which can only be paged through. */
final class CheckoutList {

    private static final int PAGE = 100;
    /** A list that does not end is an error, and proves nothing. */
    private static final int MOST_PAGES = 10_000;

    private final Checkouts checkouts;

    CheckoutList(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    /** The first that fits; none only if the whole list was seen. */
    Optional<Checkout> find(Predicate<Checkout> wanted) {
        String token = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = checkouts.list(PAGE, token, null);
            var found = read.checkouts().stream().filter(wanted).findFirst();
            token = read.nextPageToken();
            if (found.isPresent() || isEnd(token)) {
                return found;
            }
        }
        throw new IllegalStateException("Coinbase's list has no end");
    }

    /** All of a status, in Coinbase's words. */
    void each(String status, Consumer<Checkout> reader) {
        String token = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = checkouts.list(PAGE, token, status);
            read.checkouts().forEach(reader);
            token = read.nextPageToken();
            if (isEnd(token)) {
                return;
            }
        }
        throw new IllegalStateException("Coinbase's list has no end");
    }

    private static boolean isEnd(@Nullable String token) {
        return token == null || token.isEmpty();
    }
}
