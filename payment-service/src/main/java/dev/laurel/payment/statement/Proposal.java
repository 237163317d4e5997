package dev.laurel.payment.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which payment a line may belong to.
 *
 * @param line the bank's
 * @param result how sure that is, in one word
 * @param paymentId which; none if there is none
 * @param reference the payment's reference
 * @param confidence from 0 to 1
 * @param reason in words
 */
record Proposal(
        BankLine line,
        Result result,
        @Nullable String paymentId,
        @Nullable String reference,
        double confidence,
        String reason) {

    /** How sure it is. */
    enum Result {
        /** Reference and amount agree. */
        MATCHED,
        /** Something agrees; somebody has to think about it. */
        AMBIGUOUS,
        UNMATCHED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
