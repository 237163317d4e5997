package dev.laurel.loyalty.segment;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason for which a reward suits a member, as a code with numbers, so that it can be said in any language.
 *
 * @param code {@code chosen-before}, {@code kind-chosen-before}, {@code others-chose}, {@code affordable},
 *     {@code missing} or {@code missing-for-days}
 * @param values {@code times}; {@code points} and {@code available}; {@code points}; {@code points} and {@code days}
 */
record Because(String code, SortedMap<String, Long> values) {

    Because {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Because chosenBefore(long times) {
        return new Because("chosen-before", new TreeMap<>(Map.of("times", times)));
    }

    static Because kindChosenBefore(long times) {
        return new Because("kind-chosen-before", new TreeMap<>(Map.of("times", times)));
    }

    static Because othersChose(long times) {
        return new Because("others-chose", new TreeMap<>(Map.of("times", times)));
    }

    static Because affordable(long points, long available) {
        return new Because("affordable", new TreeMap<>(Map.of("points", points, "available", available)));
    }

    static Because missing(long points) {
        return new Because("missing", new TreeMap<>(Map.of("points", points)));
    }

    static Because missingForDays(long points, long days) {
        return new Because("missing-for-days", new TreeMap<>(Map.of("points", points, "days", days)));
    }

    /** For example {@code You chose it once before.}. */
    String words() {
        return switch (code) {
            case "chosen-before" -> "You chose it " + times() + " before.";
            case "kind-chosen-before" -> "You chose one of its kind " + times() + " before.";
            case "others-chose" -> "Members who shop like you chose it " + times() + ".";
            case "affordable" ->
                "You can have it now: it costs " + values.get("points") + " of your " + values.get("available")
                        + " points.";
            case "missing" -> values.get("points") + " points are missing.";
            case "missing-for-days" ->
                values.get("points") + " points are missing, about " + values.get("days") + " days as you shop.";
            default -> throw new IllegalStateException("No reason " + code);
        };
    }

    private String times() {
        Long times = values.get("times");
        return times != null && times == 1 ? "once" : times + " times";
    }
}
