package dev.laurel.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by cursor.
 *
 * @param items at most as many as were asked for
 * @param nextCursor what to send for the next page; absent on the last one
 */
public record CursorPage<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * A page of what is put together anew for each request.
     *
     * @param all everything that could be on a page, in order
     * @param id tells items apart; the cursor is the id of the item with which the page begins
     * @param cursor the first page begins with the first item when absent
     */
    public static <T> CursorPage<T> of(Stream<T> all, Function<T, String> id, @Nullable String cursor, int limit) {
        List<T> found = all.dropWhile(item -> cursor != null && !id.apply(item).equals(cursor))
                .limit(limit + 1L)
                .toList();
        return found.size() > limit
                ? new CursorPage<>(found.subList(0, limit), id.apply(found.getLast()))
                : new CursorPage<>(found, null);
    }
}
