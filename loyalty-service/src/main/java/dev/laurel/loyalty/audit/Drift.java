package dev.laurel.loyalty.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be.
 *
 * @param kind which check failed, for example {@code hash}
 * @param member whose journal
 * @param seq which entry
 * @param payment which payment
 * @param detail what was expected and what was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Drift(
        String kind,
        @Nullable String member,
        @Nullable Long seq,
        @Nullable String payment,
        String detail) {

    static Drift ofEntry(String kind, String member, long seq, String detail) {
        return new Drift(kind, member, seq, null, detail);
    }

    static Drift ofMember(String kind, String member, String detail) {
        return new Drift(kind, member, null, null, detail);
    }

    static Drift ofPayment(String kind, @Nullable String member, @Nullable Long seq, String payment, String detail) {
        return new Drift(kind, member, seq, payment, detail);
    }
}
