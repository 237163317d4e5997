package dev.laurel.loyalty.redemption;

import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.Map;

/** Marks an ordered product as sent. Of this and a cancellation at once, the write on the redemption decides. */
final class ShipProduct {

    private final Redemptions redemptions;
    private final StaffLog log;
    private final Clock clock;

    ShipProduct(Redemptions redemptions, StaffLog log, Clock clock) {
        this.redemptions = redemptions;
        this.log = log;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** It is marked, now or before. */
        record Shipped(Redemption redemption) implements Outcome {}

        /** There is nothing to send. */
        record NothingToShip(RedemptionStatus status) implements Outcome {}
    }

    /** @param tracking how to find it on its way, empty when nobody knows */
    Outcome ship(Redemption redemption, String staff, String tracking) {
        Redemption current = redemption;
        while (current.status() == RedemptionStatus.ORDERED) {
            log.write(new StaffAction(staff, "ship-product", current.id(), null, Map.of("tracking", tracking)));
            Redemption shipped = current.to(RedemptionStatus.SHIPPED, staff, tracking, clock.instant(), null);
            if (redemptions.advance(current, shipped)) {
                return new Outcome.Shipped(shipped);
            }
            current = redemptions.find(current.id()).orElseThrow();
        }
        return current.status() == RedemptionStatus.SHIPPED
                ? new Outcome.Shipped(current)
                : new Outcome.NothingToShip(current.status());
    }
}
