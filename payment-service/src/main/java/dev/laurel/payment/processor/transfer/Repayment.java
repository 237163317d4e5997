package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.RefundSeen;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that staff have to send back by bank, or have sent.
 *
 * @param refundId the refund that it is for
 * @param amount how much
 * @param state PENDING until staff record how it went
 * @param askedAt since when it is to be sent
 * @param bankReference the bank's name for our transfer, once it is made
 * @param trouble why it did not arrive, if it did not
 * @param recorded who said so
 */
public record Repayment(
        String refundId,
        Money amount,
        RefundSeen.State state,
        Instant askedAt,
        @Nullable String bankReference,
        @Nullable String trouble,
        @Nullable Word recorded) {

    static Repayment toBeSent(String refundId, Money amount, Instant at) {
        return new Repayment(refundId, amount, RefundSeen.State.PENDING, at, null, null, null);
    }

    public Repayment sent(String reference, Word word) {
        return new Repayment(refundId, amount, RefundSeen.State.SUCCEEDED, askedAt, reference, null, word);
    }

    public Repayment failed(String why, Word word) {
        return new Repayment(refundId, amount, RefundSeen.State.FAILED, askedAt, bankReference, why, word);
    }

    RefundSeen seen() {
        return new RefundSeen(refundId, refundId, amount, state, recorded == null ? askedAt : recorded.at());
    }
}
