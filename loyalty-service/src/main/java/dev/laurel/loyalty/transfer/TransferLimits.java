package dev.laurel.loyalty.transfer;

import java.time.Duration;

/**
 * What members may send.
 *
 * @param minimum points of one transfer, 1 or more
 * @param pointsPerDay points of all transfers of a member's day (UTC)
 * @param transfersPerDay how many transfers on that day
 * @param invitation how long points wait for an address that is nobody's
 */
public record TransferLimits(long minimum, long pointsPerDay, int transfersPerDay, Duration invitation) {

    public TransferLimits {
        if (minimum < 1 || pointsPerDay < minimum || transfersPerDay < 1 || !invitation.isPositive()) {
            throw new IllegalArgumentException("Nobody could send anything");
        }
    }
}
