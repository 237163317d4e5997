package dev.laurel.loyalty.journal;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a stored object strictly: what is missing or of another type is refused by its name. */
record Fields(Map<?, ?> object) {

    String text(String name) {
        return as(String.class, name);
    }

    long number(String name) {
        return as(Number.class, name).longValue();
    }

    Instant instant(String name) {
        Object value = object.get(name);
        return value instanceof Date date ? date.toInstant() : as(Instant.class, name);
    }

    Fields fields(String name) {
        return new Fields(as(Map.class, name));
    }

    @Nullable Fields fieldsIfAny(String name) {
        return object.containsKey(name) ? fields(name) : null;
    }

    @Nullable String textIfAny(String name) {
        return object.containsKey(name) ? text(name) : null;
    }

    List<Fields> objects(String name) {
        return list(name).stream()
                .map(item -> new Fields(cast(Map.class, name, item)))
                .toList();
    }

    List<Fields> objectsIfAny(String name) {
        return object.containsKey(name) ? objects(name) : List.of();
    }

    List<String> texts(String name) {
        return list(name).stream().map(item -> cast(String.class, name, item)).toList();
    }

    List<String> textsIfAny(String name) {
        return object.containsKey(name) ? texts(name) : List.of();
    }

    private List<?> list(String name) {
        return as(List.class, name);
    }

    private <T> T as(Class<T> type, String name) {
        return cast(type, name, object.get(name));
    }

    private static <T> T cast(Class<T> type, String name, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " in the field " + name);
        }
        return type.cast(value);
    }
}
