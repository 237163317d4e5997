package dev.laurel.simulator.graph;

import dev.laurel.simulator.graph.Utterance.What;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the operator lets somebody do. Exactly one of {@code text} and {@code ref} is given, or a {@code payload}:
 * that of a quick reply together with its text, else that of a button.
 *
 * @param mid its id; the same once more is a duplicate. A new one if there is none
 * @param at when; now if there is none
 * @param locale the person's, when they write for the first time
 */
record Spoken(
        String psid,
        @Nullable String text,
        @Nullable String payload,
        @Nullable String ref,
        @Nullable String mid,
        @Nullable Instant at,
        @Nullable String locale) {

    Spoken {
        if (psid == null || !psid.matches("\\d{5,20}")) {
            throw new IllegalArgumentException("A psid has 5 to 20 digits");
        }
        if ((ref == null) == (text == null && payload == null)) {
            throw new IllegalArgumentException("Somebody does one thing: text, payload or ref");
        }
    }

    Utterance utterance(Instant now) {
        return new Utterance(
                psid,
                Objects.requireNonNullElseGet(
                        mid, () -> "m_" + UUID.randomUUID().toString().replace("-", "")),
                Objects.requireNonNullElse(at, now),
                what());
    }

    private What what() {
        if (payload != null) {
            return text != null ? new Utterance.QuickReply(text, payload) : new Utterance.Postback(payload, payload);
        }
        return ref != null ? new Utterance.Referral(ref) : new Utterance.Text(Objects.requireNonNull(text));
    }

    String speaks() {
        return Objects.requireNonNullElse(locale, "en_US");
    }
}
