package dev.laurel.loyalty.expiry;

import dev.laurel.contracts.loyalty.v1.PointsExpiring;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a member is told before points expire.
 *
 * @param expiresOn the first day (UTC) on which they are gone
 * @param daysLeft how many days they may still be spent
 * @param points how many, above 0
 */
record ExpiryWarning(String member, LocalDate expiresOn, int daysLeft, long points) {

    /** The same for every warning of this member about this day at this distance. */
    String id() {
        return id(member, expiresOn, daysLeft);
    }

    static String id(String member, LocalDate expiresOn, int daysLeft) {
        return member + ':' + expiresOn + ":expiring-" + daysLeft;
    }

    PointsExpiring event(Instant at) {
        return new PointsExpiring(
                id(), member, points, expiresOn.atStartOfDay(ZoneOffset.UTC).toInstant(), daysLeft, at);
    }
}
