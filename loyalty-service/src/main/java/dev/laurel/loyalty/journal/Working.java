package dev.laurel.loyalty.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the points of an entry were arrived at: enough to compute them again, and to explain them to a person.
 *
 * @param rule which rule, for example {@code earn}
 * @param version the rule's version
 * @param inputs everything that the rule computed from, by name; numbers as plain decimals, without rounding
 * @param lines the arithmetic as a person reads it
 */
public record Working(String rule, int version, SortedMap<String, String> inputs, List<String> lines) {

    /** The rule of all entries by which points follow the money of a payment. */
    public static final String FOLLOWING_MONEY = "reversal";

    public Working {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        lines = List.copyOf(lines);
    }
}
