package dev.laurel.simulator.stripe.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: at most {@code limit} items, older than one id or newer than another.
 *
 * @param startingAfter the last id of the previous page
 * @param endingBefore the first id of the next page, when paging back
 */
public record Page(
        int limit, @Nullable String startingAfter, @Nullable String endingBefore) {

    <V, T> Slice<T> of(NavigableMap<String, V> shelf, BiFunction<String, V, Optional<T>> found) {
        var items = new ArrayList<T>();
        var more = false;
        for (var entry : range(shelf).entrySet()) {
            var item = found.apply(entry.getKey(), entry.getValue());
            if (item.isEmpty()) {
                continue;
            }
            if (items.size() == limit) {
                more = true;
                break;
            }
            items.add(item.get());
        }
        if (endingBefore != null) {
            Collections.reverse(items);
        }
        return new Slice<>(items, more);
    }

    /** In reading order: newest first, but away from the id when paging back. */
    private <V> NavigableMap<String, V> range(NavigableMap<String, V> shelf) {
        if (endingBefore != null) {
            return shelf.tailMap(endingBefore, false);
        }
        return startingAfter == null
                ? shelf.descendingMap()
                : shelf.headMap(startingAfter, false).descendingMap();
    }
}
