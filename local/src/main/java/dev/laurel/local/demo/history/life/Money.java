package dev.laurel.local.demo.history.life;

import java.math.BigDecimal;
import java.util.Map;

/** Dollars, as requests have them. */
final class Money {

    private Money() {}

    static Map<String, String> of(long cents) {
        return Map.of("value", text(cents), "currency", "USD");
    }

    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
