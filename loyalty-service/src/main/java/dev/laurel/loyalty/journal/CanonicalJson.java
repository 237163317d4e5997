package dev.laurel.loyalty.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes objects, arrays, strings, integers and instants as RFC 8785 (JSON Canonicalization Scheme) wants them: keys
 * sorted by UTF-16 unit, no spaces, the shortest escapes. Integers stay within ±(2^53 - 1), where that scheme's numbers
 * are exact. Instants are strings such as {@code 2026-11-23T05:00:00.000Z}.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final StringBuilder out = new StringBuilder(1_024);

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes.
     *
     * @throws IllegalArgumentException when there is a value of another type in it
     */
    static byte[] bytes(Map<?, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.object(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> string(text);
            case Long number -> integer(number);
            case Integer number -> integer(number);
            case Instant instant -> string(MILLISECONDS.format(instant));
            case Date date -> string(MILLISECONDS.format(date.toInstant()));
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            default -> throw new IllegalArgumentException("Not canonical: a " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        String[] keys = object.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        out.append('{');
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            string(keys[i]);
            out.append(':');
            Object value = object.get(keys[i]);
            if (value == null) {
                throw new IllegalArgumentException("Not canonical: nothing in " + keys[i]);
            }
            value(value);
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(array.get(i));
        }
        out.append(']');
    }

    private void integer(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("Not canonical: " + number + " is not exact in JSON");
        }
        out.append(number);
    }

    private void string(String text) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Whether nothing in it is escaped, as nearly always. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                return false;
            }
        }
        return true;
    }
}
