package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as the provider reports it.
 *
 * @param id the provider's name for it
 * @param reference the provider's id of the charge that it is about
 * @param amount what is disputed
 * @param stage how far it is
 * @param reason the provider's word for why
 * @param openedAt when it was opened
 * @param evidenceDueBy until when evidence can be handed in, if it can
 */
public record DisputeSeen(
        String id,
        String reference,
        Money amount,
        Stage stage,
        String reason,
        Instant openedAt,
        @Nullable Instant evidenceDueBy) {

    /** How far a dispute is. */
    public enum Stage {
        /** The bank only asks; no money is gone. */
        INQUIRY,
        /** The inquiry is over, and no money went. */
        CLOSED,
        OPENED,
        WON,
        LOST
    }
}
