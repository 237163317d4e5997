package dev.laurel.payment.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds out what happened to a payment between two versions of it. */
final class Happenings {

    private final Payment before;
    private final Payment after;
    private final List<Happening> found = new ArrayList<>();

    private Happenings(Payment before, Payment after) {
        this.before = before;
        this.after = after;
    }

    static List<Happening> between(Payment before, Payment after) {
        var happenings = new Happenings(before, after);
        happenings.ofTheWhole();
        if (after.settledAt() != null) {
            happenings.ofRefunds();
            happenings.ofDisputes();
        }
        return List.copyOf(happenings.found);
    }

    private void ofTheWhole() {
        if (before.settledAt() == null && after.settledAt() != null) {
            found.add(new Happening.Completed());
        } else if (after.settledAt() == null) {
            ofTheEnd();
        } else if (before.isPaid() && !after.isPaid()) {
            after.standing().attempts().stream()
                    .filter(attempt -> isWithdrawn(attempt)
                            && before.attempt(attempt.id())
                                    .filter(Predicate.not(Happenings::isWithdrawn))
                                    .isPresent())
                    .forEach(attempt -> found.add(new Happening.Withdrawn(attempt)));
        } else if (!before.isPaid() && after.isPaid()) {
            found.add(new Happening.Reinstated(after.attempt()));
        }
    }

    private static boolean isWithdrawn(Attempt attempt) {
        return attempt.progress().state() == AttemptState.WITHDRAWN;
    }

    private void ofTheEnd() {
        if (before.status() == after.status()) {
            return;
        }
        switch (after.status()) {
            case FAILED -> found.add(new Happening.Failed(after.attempt()));
            case CANCELLED -> found.add(new Happening.Cancelled());
            case EXPIRED -> found.add(new Happening.Expired());
            case CREATED,
                    UNKNOWN,
                    REQUIRES_ACTION,
                    PROCESSING,
                    SUCCEEDED,
                    PARTIALLY_REFUNDED,
                    REFUNDED,
                    DISPUTED,
                    LOST -> {}
        }
    }

    /** Of what went back before the payment was complete nobody was told: that is made up for when it completes. */
    private Standing told() {
        return before.settledAt() == null
                ? new Standing(before.standing().attempts(), List.of(), List.of())
                : before.standing();
    }

    private void ofRefunds() {
        for (var refund : after.standing().refunds()) {
            var known = told().refunds().stream().filter(refund::isSameAs).findFirst();
            if (known.isPresent() && known.get().state() == refund.state()) {
                continue;
            }
            if (refund.state() == Refund.State.SUCCEEDED) {
                found.add(new Happening.RefundSucceeded(refund));
            } else if (refund.state() == Refund.State.FAILED && known.isPresent()) {
                found.add(new Happening.RefundFailed(refund));
            }
        }
    }

    private void ofDisputes() {
        for (var dispute : after.standing().disputes()) {
            var isKnown = told().disputes().stream()
                    .anyMatch(known -> known.id().equals(dispute.id()) && known.stage() == dispute.stage());
            if (isKnown) {
                continue;
            }
            switch (dispute.stage()) {
                case INQUIRY, CLOSED -> {} // no money moved
                case OPENED -> found.add(new Happening.DisputeOpened(dispute));
                case WON -> found.add(new Happening.DisputeWon(dispute));
                case LOST -> found.add(new Happening.DisputeLost(dispute));
            }
        }
    }
}
