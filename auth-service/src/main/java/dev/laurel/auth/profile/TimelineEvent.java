package dev.laurel.auth.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id tells events apart
 * @param text one sentence
 * @param by the member of staff who did it, by his id; absent when the customer did
 * @param target what it is told in full of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEvent(
        String id,
        Instant time,
        String kind,
        String text,
        @Nullable String by,
        Target target) {

    /** What an event leads to: here always a {@code customer}. */
    public record Target(String type, String id) {}

    /** One about this customer, told apart from his others by the kind and the key. */
    public static TimelineEvent of(
            String customer, String key, Instant time, String kind, String text, @Nullable String by) {
        return new TimelineEvent(
                customer + ":" + kind + ":" + key,
                time,
                "customer." + kind,
                text,
                by,
                new Target("customer", customer));
    }
}
