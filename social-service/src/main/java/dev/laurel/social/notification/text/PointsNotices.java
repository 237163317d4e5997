package dev.laurel.social.notification.text;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.PointsAdjusted;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.PointsExpired;
import dev.laurel.contracts.loyalty.v1.PointsExpiring;
import dev.laurel.contracts.loyalty.v1.PointsHeld;
import dev.laurel.contracts.loyalty.v1.PointsMatured;
import dev.laurel.contracts.loyalty.v1.PointsReleased;
import dev.laurel.contracts.loyalty.v1.PointsRestored;
import dev.laurel.contracts.loyalty.v1.PointsReturned;
import dev.laurel.contracts.loyalty.v1.PointsReversed;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import java.util.Optional;

/**
 * What is told of points. Of points that were spent nothing is: what they bought is told by the reward, or by the entry
 * in a sweepstakes, and so are those that come back with a redemption.
 */
final class PointsNotices {

    private static final String REDEMPTION = "redemption";

    private PointsNotices() {}

    static Optional<Notice> write(Event event, Words in) {
        return switch (event) {
            case PointsAwarded e
            when e.points() > 0 -> one(in, "payment", e.paymentId(), "awarded", e.points(), e.availableAfter());
            case PointsReversed e -> one(in, "payment", e.paymentId(), "reversed", e.points(), e.availableAfter());
            case PointsRestored e -> one(in, "payment", e.paymentId(), "restored", e.points(), e.availableAfter());
            case PointsHeld e -> one(in, "payment", e.paymentId(), "held", e.points(), e.availableAfter());
            case PointsReleased e -> one(in, "payment", e.paymentId(), "released", e.points(), e.availableAfter());
            case PointsMatured e -> entry(in, e.seq(), "matured", e.points(), e.availableAfter());
            case PointsExpired e -> entry(in, e.seq(), "expired", e.points(), e.availableAfter());
            case PointsReturned e
            when !e.referenceType().equals(REDEMPTION) ->
                entry(in, e.seq(), "returned", e.points(), e.availableAfter());
            case PointsAdjusted e when e.points() > 0 -> entry(in, e.seq(), "given", e.points(), e.availableAfter());
            case PointsAdjusted e when e.points() < 0 -> entry(in, e.seq(), "taken", -e.points(), e.availableAfter());
            case PointsExpiring e ->
                one(in, "points", e.eventId(), "expiring", e.points(), in.day(e.expiresAt()), e.daysLeft());
            default -> Optional.empty();
        };
    }

    /** About an entry of the member's ledger. */
    private static Optional<Notice> entry(Words in, long seq, String what, Object... values) {
        return one(in, "ledger", Long.toString(seq), what, values);
    }

    private static Optional<Notice> one(Words in, String type, String id, String what, Object... values) {
        return Optional.of(new NoticeWriter.Page(in, Kind.POINTS, type, id).of("points." + what, values));
    }
}
