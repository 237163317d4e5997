package dev.laurel.social.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a notice is about; customers choose by it. */
public enum Kind {
    PAYMENT,
    POINTS,
    TIER,
    ENTRY,
    WINNER,
    REWARD;

    /** As the API writes it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
