package dev.laurel.payment.payment;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The customer's bank questions the payment.
 *
 * @param id names the dispute at the provider
 * @param amount what is disputed
 * @param stage how far it has come
 * @param reason the provider's word for why
 * @param at when it was opened
 * @param evidenceDueBy until when evidence can be handed in, if it can
 */
public record Dispute(
        String id,
        Money amount,
        Stage stage,
        String reason,
        Instant at,
        @Nullable Instant evidenceDueBy) {

    /** In this order the furthest stays. */
    public enum Stage {
        /** The bank only asks. It wants an answer, but no money is gone, and a refund may be the best one. */
        INQUIRY,
        /** The inquiry is over, and no money went. */
        CLOSED,
        OPENED,
        WON,
        LOST;

        /** Whether it is not decided. */
        public boolean isOpen() {
            return this == INQUIRY || this == OPENED;
        }
    }

    /** The same dispute, as far as either knows it to have come. */
    Dispute join(Dispute other) {
        var further = stage.compareTo(other.stage) >= 0 ? this : other;
        return new Dispute(
                id,
                further.amount,
                further.stage,
                further.reason,
                at,
                evidenceDueBy == null ? other.evidenceDueBy : evidenceDueBy);
    }
}
