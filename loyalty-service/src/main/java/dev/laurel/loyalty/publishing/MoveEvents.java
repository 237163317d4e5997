package dev.laurel.loyalty.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.PointsAdjusted;
import dev.laurel.contracts.loyalty.v1.PointsExpired;
import dev.laurel.contracts.loyalty.v1.PointsRedeemed;
import dev.laurel.contracts.loyalty.v1.PointsReturned;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Reference;

/** What is told of points that move without a payment. */
final class MoveEvents {

    private MoveEvents() {}

    static Event of(Entry entry) {
        long points = entry.booking().points();
        return switch (entry.booking().kind()) {
            case EXPIRE -> expired(entry, -points);
            case REDEEM -> redeemed(entry, -points);
            case REFUND, RETURN -> returned(entry, points);
            case ADJUST -> adjusted(entry, points);
            case EARN, REVERSE, RESTORE, HOLD, RELEASE, NOTE, DEFER, MATURE, TIER, SEND, RECEIVE, BONUS ->
                throw new IllegalArgumentException("Told elsewhere: " + entry.id());
        };
    }

    private static Event expired(Entry entry, long points) {
        return new PointsExpired(
                entry.id() + ":points-expired", entry.member(), entry.seq(), points, available(entry), entry.at());
    }

    private static Event redeemed(Entry entry, long points) {
        Reference reference = entry.booking().reference();
        return new PointsRedeemed(
                entry.id() + ":points-redeemed",
                entry.member(),
                entry.seq(),
                points,
                reference.type(),
                reference.id(),
                available(entry),
                entry.at());
    }

    private static Event returned(Entry entry, long points) {
        Reference reference = entry.booking().reference();
        return new PointsReturned(
                entry.id() + ":points-returned",
                entry.member(),
                entry.seq(),
                points,
                reference.type(),
                reference.id(),
                available(entry),
                entry.at());
    }

    private static Event adjusted(Entry entry, long points) {
        return new PointsAdjusted(
                entry.id() + ":points-adjusted", entry.member(), entry.seq(), points, available(entry), entry.at());
    }

    private static long available(Entry entry) {
        return entry.standing().balances().available();
    }
}
