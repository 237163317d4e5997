package dev.laurel.payment.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a person looks into.
 *
 * @param text what differs, in words
 * @param ours what we have
 * @param theirs what the provider has
 * @param firstSeenAt when it was found
 * @param lastSeenAt when it was last found again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Case(
        String id,
        Difference.Kind kind,
        String provider,
        State state,
        String text,
        @Nullable String paymentId,
        String movement,
        @Nullable Amount ours,
        @Nullable Amount theirs,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<Note> notes) {

    /** Whether somebody still has to look into it. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /**
     * What somebody found out or did.
     *
     * @param resolves whether the case was closed with it
     */
    public record Note(Instant at, String by, String text, boolean resolves) {}
}
