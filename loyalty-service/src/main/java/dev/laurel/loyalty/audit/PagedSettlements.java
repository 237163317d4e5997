package dev.laurel.loyalty.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settlements, page after page. */
final class PagedSettlements implements Settlements {

    private static final int LARGEST_PAGE = 2_000;

    private final SettlementFeed feed;

    PagedSettlements(SettlementFeed feed) {
        this.feed = feed;
    }

    @Override
    public void forEach(Consumer<Settlement> visitor) {
        @Nullable String cursor = null;
        do {
            SettlementFeed.Page page = feed.page(cursor, LARGEST_PAGE);
            page.items().forEach(visitor);
            if (page.nextCursor() != null && page.nextCursor().equals(cursor)) {
                throw new IllegalStateException("The settlement feed does not get on from " + cursor);
            }
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
