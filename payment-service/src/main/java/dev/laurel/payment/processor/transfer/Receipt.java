package dev.laurel.payment.processor.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came by bank, in the word of staff.
 *
 * @param bankReference the bank's name for the transfer
 * @param amount how much came
 * @param receivedOn the bank's day
 * @param attemptId the attempt that it was confirmed for
 * @param needsApproval whether a second person has to say so, too
 * @param confirmed who saw it on the statement
 * @param approved the second person's word, once it is given
 * @param undone who took it back, if somebody did: then it never counted
 */
public record Receipt(
        String bankReference,
        Money amount,
        LocalDate receivedOn,
        String attemptId,
        boolean needsApproval,
        Word confirmed,
        @Nullable Word approved,
        @Nullable Word undone) {

    /** How far it is. */
    public enum State {
        /** For the second person. */
        WAITING,
        /** It counts. */
        CONFIRMED,
        UNDONE
    }

    public State state() {
        if (undone != null) {
            return State.UNDONE;
        }
        return needsApproval && approved == null ? State.WAITING : State.CONFIRMED;
    }

    /** Since when it counts, or would. */
    public Instant at() {
        return approved == null ? confirmed.at() : approved.at();
    }

    public boolean isStanding() {
        return state() != State.UNDONE;
    }

    Receipt approvedBy(Word second) {
        return new Receipt(bankReference, amount, receivedOn, attemptId, needsApproval, confirmed, second, undone);
    }

    Receipt undoneBy(Word word) {
        return new Receipt(bankReference, amount, receivedOn, attemptId, needsApproval, confirmed, approved, word);
    }
}
