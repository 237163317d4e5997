package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to find the documents of a query by an index: equality on its first fields, then perhaps a range, and
 * perhaps already in the order asked for. The library scans wherever a query is not exactly the keys of an index.
 *
 * @param prefixes the combinations of values that the first fields may have
 * @param sorted whether the positions come in the order asked for
 */
record QueryPlan(
        SearchableIndex index,
        List<KeyValue> prefixes,
        int equalFields,
        Conditions.@Nullable Range range,
        boolean sorted,
        boolean descending) {

    private static final int MOST_COMBINATIONS = 2_000;

    /** The best plan, or nothing where no index helps. */
    static Optional<QueryPlan> of(Document query, @Nullable Document orderBy, List<SearchableIndex> indexes) {
        Conditions conditions = Conditions.of(query);
        QueryPlan best = null;
        for (SearchableIndex index : indexes) {
            QueryPlan plan = of(conditions, orderBy, index);
            if (plan.worth() > (best == null ? 0 : best.worth())) {
                best = plan;
            }
        }
        return Optional.ofNullable(best);
    }

    private static QueryPlan of(Conditions conditions, @Nullable Document orderBy, SearchableIndex index) {
        List<String> fields = index.fields();
        List<List<Object>> prefixes = List.of(List.of());
        int equalFields = 0;
        while (equalFields < fields.size()) {
            List<Object> values = conditions.equal(fields.get(equalFields));
            if (values == null || prefixes.size() * values.size() > MOST_COMBINATIONS) {
                break;
            }
            prefixes = combine(prefixes, values);
            equalFields++;
        }
        Conditions.Range range = equalFields < fields.size() ? conditions.range(fields.get(equalFields)) : null;
        boolean complete = equalFields > 0 || range != null || !index.partial();
        Order order = prefixes.size() == 1 && !index.multikey() && complete
                ? Order.of(orderBy, fields.subList(equalFields, fields.size()))
                : Order.OTHER;
        List<KeyValue> keys = equalFields == 0
                ? List.of()
                : prefixes.stream().map(KeyValue::new).toList();
        return new QueryPlan(index, keys, equalFields, range, order != Order.OTHER, order == Order.DESCENDING);
    }

    private static List<List<Object>> combine(List<List<Object>> prefixes, List<Object> values) {
        List<List<Object>> combined = new ArrayList<>(prefixes.size() * values.size());
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                List<Object> longer = new ArrayList<>(prefix);
                longer.add(value);
                combined.add(longer);
            }
        }
        return combined;
    }

    /** More fields that must be equal are worth more than a range, and that more than the right order. */
    private int worth() {
        boolean one = equalFields > 0 && equalFields == index.fields().size();
        return (one ? 1_000 : 0) + 10 * equalFields + (range == null ? 0 : 5) + (sorted ? 2 : 0);
    }

    Stream<KeyValue> positions() {
        if (equalFields == 0) {
            return distinct(index.positions(low(List.of()), high(List.of()), descending));
        }
        return distinct(prefixes.stream().flatMap(prefix -> {
            List<Object> parts = new ArrayList<>();
            prefix.forEach(parts::add);
            return index.positions(low(parts), high(parts), descending);
        }));
    }

    private Stream<KeyValue> distinct(Stream<KeyValue> positions) {
        return index.multikey() ? positions.distinct() : positions;
    }

    private @Nullable KeyValue low(List<Object> prefix) {
        List<@Nullable Object> parts = new ArrayList<>(prefix);
        if (range != null) {
            parts.add(range.low());
            if (range.low() == null) {
                // A range never matches what has no value: start behind all of those.
                parts.add(MaxKey.getInstance());
            }
        }
        return parts.isEmpty() ? null : new KeyValue(parts);
    }

    private @Nullable KeyValue high(List<Object> prefix) {
        List<Object> parts = new ArrayList<>(prefix);
        // With several values in one document each bound may be met by another: only one of them can close the range.
        boolean bounded = range != null && range.high() != null && !(index.multikey() && range.low() != null);
        if (range != null && range.high() != null && bounded) {
            parts.add(range.high());
        }
        parts.add(MaxKey.getInstance());
        return new KeyValue(parts);
    }

    private enum Order {
        ASCENDING,
        DESCENDING,
        OTHER;

        /** What walking the remaining fields and then the ids gives, held against what was asked for. */
        static Order of(@Nullable Document orderBy, List<String> remaining) {
            if (orderBy == null || orderBy.isEmpty()) {
                return OTHER;
            }
            List<String> walked = new ArrayList<>(remaining);
            walked.add("_id");
            List<String> asked = new ArrayList<>(orderBy.keySet());
            if (asked.size() > walked.size() || !walked.subList(0, asked.size()).equals(asked)) {
                return OTHER;
            }
            boolean up = orderBy.values().stream().allMatch(direction -> isPositive(direction));
            boolean down = orderBy.values().stream().noneMatch(direction -> isPositive(direction));
            return up ? ASCENDING : down ? DESCENDING : OTHER;
        }

        private static boolean isPositive(Object direction) {
            return direction instanceof Number number && number.intValue() > 0;
        }
    }
}
