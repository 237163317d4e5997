package dev.laurel.loyalty.exchange;

import java.util.Map;

/** A line as it was read: its fields by name, all of them text. */
record RawLine(int number, Map<String, String> fields) {

    static final String MEMBER = "member";
    static final String POINTS = "points";
    static final String EXPIRES_ON = "expiresOn";
    static final String TIER = "tier";

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
