package dev.laurel.loyalty.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points on their way from one member to another. Each change is one conditional write that raises the version, and what
 * it decides (deliver or return) is decided once; the journal's keys make each booking that follows happen once.
 *
 * @param id follows from sender and Idempotency-Key
 * @param version counts the changes, from 1
 * @param fingerprint of what was asked for
 * @param toEmail to whom; forgotten when the transfer has ended
 * @param shownTo the address as it may be shown for ever
 * @param points above 0
 * @param receiver the member to whom they go; nothing before that is decided
 * @param waitsUntil until then an address that is nobody's may become somebody's
 * @param lookAt when the resolver looks at it; nothing when nothing remains to be done
 */
public record Transfer(
        String id,
        long version,
        String sender,
        String fingerprint,
        @Nullable String toEmail,
        String shownTo,
        long points,
        TransferState state,
        @Nullable String receiver,
        Instant createdAt,
        Instant waitsUntil,
        @Nullable Instant lookAt) {

    Transfer sent(Instant lookAt) {
        return moved(TransferState.SENDING, TransferState.IN_TRANSIT, lookAt);
    }

    /** It is looked at once more: whoever was about to take the points may have been slow. */
    Transfer refused(Instant lookAt) {
        return moved(TransferState.SENDING, TransferState.REFUSED, lookAt);
    }

    Transfer deliveringTo(String member, Instant lookAt) {
        return moved(TransferState.IN_TRANSIT, TransferState.DELIVERING, lookAt).withReceiver(member);
    }

    Transfer returning(Instant lookAt) {
        return moved(
                state == TransferState.REFUSED ? TransferState.REFUSED : TransferState.IN_TRANSIT,
                TransferState.RETURNING,
                lookAt);
    }

    Transfer delivered() {
        return moved(TransferState.DELIVERING, TransferState.DELIVERED, null).withoutAddress();
    }

    Transfer returned() {
        return moved(TransferState.RETURNING, TransferState.RETURNED, null).withoutAddress();
    }

    /** Refused, and nothing came after it. */
    Transfer closed() {
        return moved(TransferState.REFUSED, TransferState.REFUSED, null).withoutAddress();
    }

    Transfer lookingAgain(Instant at) {
        return moved(state, state, at);
    }

    private Transfer moved(TransferState from, TransferState to, @Nullable Instant nextLook) {
        if (state != from) {
            throw new IllegalStateException("Transfer " + id + " is " + state + ", not " + from);
        }
        return new Transfer(
                id,
                version + 1,
                sender,
                fingerprint,
                toEmail,
                shownTo,
                points,
                to,
                receiver,
                createdAt,
                waitsUntil,
                nextLook);
    }

    private Transfer withReceiver(String member) {
        return new Transfer(
                id,
                version,
                sender,
                fingerprint,
                toEmail,
                shownTo,
                points,
                state,
                member,
                createdAt,
                waitsUntil,
                lookAt);
    }

    private Transfer withoutAddress() {
        return new Transfer(
                id,
                version,
                sender,
                fingerprint,
                null,
                shownTo,
                points,
                state,
                receiver,
                createdAt,
                waitsUntil,
                lookAt);
    }
}
