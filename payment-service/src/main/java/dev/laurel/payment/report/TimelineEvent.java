package dev.laurel.payment.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id tells events apart
 * @param text one sentence
 * @param by who did it or made it known: a provider, the customer, a member of staff by his id
 * @param target what it is told in full of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEvent(
        String id,
        Instant time,
        String kind,
        String text,
        @Nullable String by,
        Target target) {

    /**
     * What an event leads to.
     *
     * @param type {@code payment} or {@code case}
     */
    record Target(String type, String id) {

        static Target payment(String id) {
            return new Target("payment", id);
        }
    }
}
