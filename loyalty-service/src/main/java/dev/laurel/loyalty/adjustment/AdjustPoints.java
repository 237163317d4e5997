package dev.laurel.loyalty.adjustment;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.util.Map;
import java.util.function.Predicate;

/** Gives or takes points by hand, within what the member of staff may. */
final class AdjustPoints {

    private static final String STAFF = "staff";

    private final MovePoints points;
    private final StaffLog log;
    private final long supportLimit;

    /**
     * @param supportLimit the most points that support may give or take at once
     */
    AdjustPoints(MovePoints points, StaffLog log, long supportLimit) {
        this.points = points;
        this.log = log;
        this.supportLimit = supportLimit;
    }

    Adjusted adjust(Adjustment adjustment) {
        if (adjustment.member().equals(adjustment.staff())) {
            return new Adjusted.OwnAccount();
        }
        if (!adjustment.isAdmin() && adjustment.belowZero()) {
            return new Adjusted.NotYours();
        }
        if (!adjustment.isAdmin() && Math.abs(adjustment.points()) > supportLimit) {
            return new Adjusted.AboveLimit(supportLimit);
        }
        log.write(new StaffAction(
                adjustment.staff(),
                "adjust-points",
                adjustment.member(),
                adjustment.reason(),
                Map.of("points", Long.toString(adjustment.points()), "key", adjustment.key())));
        return adjustment.points() > 0 ? give(adjustment) : take(adjustment);
    }

    private Adjusted give(Adjustment adjustment) {
        Grant grant = new Grant(
                EntryKind.ADJUST,
                LedgerAccount.ADJUSTED,
                adjustment.points(),
                key(adjustment),
                who(adjustment),
                adjustment.reason());
        return outcome(points.grant(adjustment.member(), grant), found -> points.isOf(grant, found));
    }

    private Adjusted take(Adjustment adjustment) {
        Spend spend = new Spend(
                EntryKind.ADJUST,
                LedgerAccount.ADJUSTED,
                -adjustment.points(),
                key(adjustment),
                who(adjustment),
                adjustment.reason());
        Moved moved = adjustment.belowZero()
                ? points.spendBelowZero(adjustment.member(), spend)
                : points.spend(adjustment.member(), spend);
        return outcome(moved, found -> points.isOf(spend, found));
    }

    private static Adjusted outcome(Moved moved, Predicate<Entry> isTheSame) {
        return switch (moved) {
            case Moved.Booked(Entry entry) -> new Adjusted.Done(entry, false);
            case Moved.AlreadyThere(Entry entry) ->
                isTheSame.test(entry) ? new Adjusted.Done(entry, true) : new Adjusted.KeyReused();
            case Moved.Insufficient(long available) -> new Adjusted.Insufficient(available);
        };
    }

    private static String key(Adjustment adjustment) {
        return "adjust:" + adjustment.key();
    }

    private static Reference who(Adjustment adjustment) {
        return new Reference(STAFF, adjustment.staff());
    }
}
