package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a query an index can narrow down, by field. Everything here is only a superset of what matches: each document
 * found is held against the whole query again.
 */
final class Conditions {

    /** The field equals one of these, in their order. */
    private final Map<String, List<Object>> equal = new HashMap<>();

    private final Map<String, Range> ranges = new HashMap<>();

    /** Both bounds included; absent: open. */
    record Range(@Nullable Object low, @Nullable Object high) {}

    private Conditions() {}

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.read(query);
        return conditions;
    }

    @Nullable List<Object> equal(String field) {
        return equal.get(field);
    }

    @Nullable Range range(String field) {
        return ranges.get(field);
    }

    private void read(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        read(document);
                    }
                });
            } else if (!field.startsWith("$")) {
                readField(field, value);
            }
        });
    }

    private void readField(String field, @Nullable Object value) {
        if (value instanceof Document document && isOperators(document)) {
            readOperators(field, document);
        } else if (isSearchable(value)) {
            equal.putIfAbsent(field, List.of(normalized(value)));
        }
    }

    private void readOperators(String field, Document operators) {
        if (isSearchable(operators.get("$eq"))) {
            equal.putIfAbsent(field, List.of(normalized(operators.get("$eq"))));
        } else if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isSearchable)) {
            var distinct = new TreeSet<>(new KeyType());
            values.forEach(value -> distinct.add(new KeyValue(value).normalized()));
            List<Object> ordered = new ArrayList<>(distinct.size());
            distinct.forEach(key -> ordered.add(key.get(0)));
            equal.putIfAbsent(field, ordered);
        } else {
            Object low = operators.getOrDefault("$gte", operators.get("$gt"));
            Object high = operators.getOrDefault("$lte", operators.get("$lt"));
            if (isSearchable(low) || isSearchable(high)) {
                ranges.putIfAbsent(
                        field,
                        new Range(
                                isSearchable(low) ? normalized(low) : null,
                                isSearchable(high) ? normalized(high) : null));
            }
        }
    }

    private static boolean isOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isSearchable(@Nullable Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

    private static Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }
}
