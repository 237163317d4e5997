package dev.laurel.social.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id tells events apart
 * @param text one sentence
 * @param by the member of staff who did it, by his id
 * @param target what it is told in full of; absent when it says all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEvent(
        String id,
        Instant time,
        String kind,
        String text,
        @Nullable String by,
        @Nullable Target target) {

    /**
     * What an event leads to.
     *
     * @param type {@code conversation}, or what a notice is about: {@code payment}, {@code ledger}, {@code
     *     sweepstakes}, {@code redemption}
     */
    record Target(String type, String id) {}
}
