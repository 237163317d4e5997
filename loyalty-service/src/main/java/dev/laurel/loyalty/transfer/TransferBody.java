package dev.laurel.loyalty.transfer;

import java.time.Instant;

/**
 * A transfer as its sender sees it: to the letter the same for an address that is a customer's and for one that is not,
 * until the time of waiting is over.
 *
 * @param toEmail with its name hidden
 * @param status {@code sent}, {@code delivered} or {@code returned}
 * @param returnsAt when the points come back if nobody has this address by then
 */
record TransferBody(String id, String toEmail, long points, String status, Instant createdAt, Instant returnsAt) {

    static TransferBody of(Transfer transfer, Instant now) {
        String status = switch (transfer.state()) {
            case SENDING, IN_TRANSIT, DELIVERING, RETURNING -> "sent";
            case DELIVERED -> now.isBefore(transfer.waitsUntil()) ? "sent" : "delivered";
            case RETURNED -> "returned";
            case REFUSED -> "refused";
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
