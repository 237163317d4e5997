package dev.laurel.loyalty.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * A transfer as its sender sees it: to the letter the same for an address that is a customer's and for one that is not,
 * until the time of waiting is over.
 *
 * @param toEmail with its name hidden
 * @param returnsAt when the points come back if nobody has this address by then
 */
record TransferBody(String id, String toEmail, long points, Status status, Instant createdAt, Instant returnsAt) {

    /** How far it is, as far as its sender is told. */
    enum Status {
        SENT,
        DELIVERED,
        RETURNED,
        REFUSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TransferBody of(Transfer transfer, Instant now) {
        Status status = switch (transfer.state()) {
            case SENDING, IN_TRANSIT, DELIVERING, RETURNING -> Status.SENT;
            case DELIVERED -> now.isBefore(transfer.waitsUntil()) ? Status.SENT : Status.DELIVERED;
            case RETURNED -> Status.RETURNED;
            case REFUSED -> Status.REFUSED;
        };
        return new TransferBody(
                transfer.id(),
                transfer.shownTo(),
                transfer.points(),
                status,
                transfer.createdAt(),
                transfer.waitsUntil());
    }
}
