package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.operation.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Transfers of which one side was seen and not yet the other: what was sent arrives or comes back, once and all of it, with
 * the time that it had.
 */
final class Transits {

    /** Bounds the memory; more at once is told as not checked. */
    private static final int MOST_OPEN = 200_000;

    private final Map<String, Transit> open = new HashMap<>();
    private final List<String> changed = new ArrayList<>();
    private boolean tooMany;

    void entry(Entry entry) {
        long change = entry.booking().change(LedgerAccount.IN_TRANSIT);
        if (change == 0 || tooMany) {
            return;
        }
        seen(entry.booking().reference().id(), transit -> transit.add(entry, change));
    }

    /** Takes over what was seen elsewhere. */
    void add(Transits part) {
        changed.addAll(part.changed);
        tooMany |= part.tooMany;
        if (!tooMany) {
            part.open.forEach((transfer, side) -> seen(transfer, transit -> transit.add(side)));
        }
    }

    private void seen(String transfer, Consumer<Transit> side) {
        Transit transit = open.computeIfAbsent(transfer, unseen -> new Transit());
        side.accept(transit);
        if (transit.points == 0) {
            open.remove(transfer);
            if (transit.isChanged()) {
                changed.add(transfer);
            }
        }
        tooMany |= open.size() > MOST_OPEN;
    }

    /** What was sent and has not arrived is on its way; what arrived without, or twice, is drift. */
    void close(Findings findings) {
        changed.forEach(transfer ->
                drift(findings, "points of transfer " + transfer + " arrived in other lots than they left"));
        if (tooMany) {
            findings.notChecked("transfers: too many are open to look at each of them");
            return;
        }
        open.forEach((transfer, transit) -> {
            if (transit.points < 0) {
                drift(
                        findings,
                        -transit.points + " more points of transfer " + transfer
                                + " arrived or came back than were sent");
            }
        });
    }

    private static void drift(Findings findings, String detail) {
        findings.drift(new Drift("transfer", null, null, null, detail));
    }

    /** What has left less what has arrived. */
    private static final class Transit {

        private final Map<Lot, Long> lots = new HashMap<>();
        private long points;
        private boolean delivered;

        void add(Entry entry, long change) {
            points = Math.addExact(points, change);
            delivered(entry).ifPresent(delivery -> {
                delivered = true;
                delivery.lots().forEach(lot -> add(lot, -lot.points()));
            });
            if (change > 0) {
                Delivery.takenBy(entry).forEach(lot -> add(lot, lot.points()));
            }
        }

        void add(Transit side) {
            points = Math.addExact(points, side.points);
            delivered |= side.delivered;
            side.lots.forEach((lot, points) -> lots.merge(lot, points, Math::addExact));
        }

        /** One that cannot be read is drift by its own rule, and told already. */
        private static Optional<Delivery> delivered(Entry entry) {
            try {
                return Delivery.in(entry);
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        private void add(Lot lot, long change) {
            lots.merge(lot.holding(0), change, Math::addExact);
        }

        /** What comes back is held against its own entry, by the rule of giving back. */
        boolean isChanged() {
            return delivered && lots.values().stream().anyMatch(left -> left != 0);
        }
    }
}
