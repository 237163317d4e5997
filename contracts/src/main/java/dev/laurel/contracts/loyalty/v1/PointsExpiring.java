package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Points will be gone soon unless they are spent; told once for each distance.
 *
 * @param eventId {@code <memberId>:<day on which they are gone>:expiring-<days left>}
 * @param customerId the member
 * @param points whole points, above 0, as of the warning
 * @param expiresAt from when on they are gone
 * @param daysLeft how many days they may still be spent
 * @param occurredAt when the warning was made
 */
public record PointsExpiring(
        String eventId, String customerId, long points, Instant expiresAt, int daysLeft, Instant occurredAt)
        implements Event {}
