package dev.laurel.simulator.square;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What Square's lists share: a window of time, an order, pages. A cursor is the id that a page ended with. */
final class Listing {

    private static final int MOST = 100;
    private static final Set<String> KNOWN = Set.of("begin_time", "end_time", "sort_order", "cursor", "limit");

    private final HttpServletRequest request;
    private final Set<String> filters;

    Listing(HttpServletRequest request, Set<String> filters) {
        this.request = request;
        this.filters = filters;
    }

    /** A page of what comes in the order of its making. */
    <T> Reply page(
            String name,
            Stream<T> oldestFirst,
            Function<T, String> id,
            Function<T, Instant> createdAt,
            Function<T, ObjectNode> json) {
        var unknown = new HashSet<>(request.getParameterMap().keySet());
        unknown.removeAll(KNOWN);
        unknown.removeAll(filters);
        if (!unknown.isEmpty()) {
            var field = unknown.iterator().next();
            return Reply.refused(
                    SquareError.invalid("UNKNOWN_QUERY_PARAMETER", field, "Not known to this simulator: " + field));
        }
        Instant begin;
        Instant end;
        try {
            begin = time("begin_time");
            end = time("end_time");
        } catch (DateTimeParseException malformed) {
            return Reply.refused(SquareError.invalid("INVALID_TIME", "begin_time", "Times are in RFC 3339 format."));
        }
        var all = new ArrayList<>(oldestFirst
                .filter(item -> begin == null || !createdAt.apply(item).isBefore(begin))
                .filter(item -> end == null || createdAt.apply(item).isBefore(end))
                .toList());
        if (!"ASC".equals(request.getParameter("sort_order"))) {
            Collections.reverse(all);
        }
        return page(name, all, id, json);
    }

    private <T> Reply page(String name, List<T> all, Function<T, String> id, Function<T, ObjectNode> json) {
        var cursor = request.getParameter("cursor");
        var from = 0;
        if (cursor != null && !cursor.isEmpty()) {
            from = all.stream().map(id).toList().indexOf(cursor) + 1;
            if (from == 0) {
                return Reply.refused(
                        SquareError.invalid("INVALID_CURSOR", "cursor", "The cursor is not of this list."));
            }
        }
        var until = Math.min(all.size(), from + limit());
        var body = SquareJson.object();
        if (from < until) {
            var items = body.putArray(name);
            all.subList(from, until).forEach(item -> items.add(json.apply(item)));
        }
        if (until < all.size()) {
            body.put("cursor", id.apply(all.get(until - 1)));
        }
        return Reply.ok(body);
    }

    private @Nullable Instant time(String parameter) {
        var text = request.getParameter(parameter);
        return text == null ? null : Instant.parse(text);
    }

    private int limit() {
        var text = request.getParameter("limit");
        return text == null || !text.matches("[1-9]\\d{0,5}") ? MOST : Math.min(MOST, Integer.parseInt(text));
    }
}
