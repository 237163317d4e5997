package dev.laurel.payment.reconciliation;

import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.reconciliation.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Compares a statement with the payments that it is about, charge by charge, in time that grows with both and no faster. */
final class Comparison {

    private final String provider;
    private final Map<String, Movements> statement;
    private final Set<String> refundsThere;
    private final List<Difference> differences = new ArrayList<>();

    /** @param statement its movements by charge */
    Comparison(String provider, Map<String, Movements> statement) {
        this.provider = provider;
        this.statement = statement;
        this.refundsThere = statement.values().stream()
                .flatMap(movements -> movements.refunds().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** From the statement to us: everything that the provider moved must be known here. */
    void theirs(Movements movements, Optional<Payment> owner) {
        var attempt = owner.flatMap(payment -> attempt(payment, movements.reference()));
        if (attempt.isEmpty()) {
            if (movements.hasCharge()) {
                add(
                        owner.isEmpty() ? Kind.UNKNOWN_CHARGE : Kind.CHARGE_MISSING_HERE,
                        movements.reference(),
                        owner.orElse(null),
                        null,
                        movements.charged());
            }
            return;
        }
        var payment = owner.orElseThrow();
        if (movements.hasCharge()) {
            charge(payment, attempt.get(), movements.charged());
        }
        movements.refunds().forEach((id, gone) -> refund(payment, id, gone));
        movements.disputes().forEach((id, gone) -> dispute(payment, id, gone));
    }

    private void charge(Payment payment, Attempt attempt, Money theirs) {
        var progress = attempt.progress();
        var taken = money(payment, progress.capturedMinor());
        var received = money(payment, progress.capturedMinor() + progress.surplusMinor());
        var reference = Objects.requireNonNull(progress.reference());
        if (taken.isZero()) {
            add(Kind.CHARGE_MISSING_HERE, reference, payment, null, theirs);
        } else if (!received.isEqual(theirs)) {
            add(Kind.CHARGE_AMOUNT, reference, payment, received, theirs);
        } else if (progress.surplusMinor() > 0) {
            add(Kind.OVERPAID, reference, payment, taken, theirs);
        } else if (!payment.isPaid()) {
            add(Kind.UNDERPAID, reference, payment, payment.terms().amount(), theirs);
        }
    }

    private void refund(Payment payment, String id, Money gone) {
        var refund = payment.standing().refunds().stream()
                .filter(known -> id.equals(known.reference()) || id.equals(known.id()))
                .findFirst();
        if (refund.isEmpty()) {
            if (!gone.isZero()) {
                add(Kind.REFUND_MISSING_HERE, id, payment, null, gone);
            }
            return;
        }
        var ours = refund.get().state() == Refund.State.FAILED
                ? money(payment, 0)
                : refund.get().amount();
        var isUnderWay = refund.get().state().isOpen() && gone.isZero();
        if (!ours.isEqual(gone) && !isUnderWay) {
            add(Kind.REFUND_AMOUNT, id, payment, ours, gone);
        }
    }

    private void dispute(Payment payment, String id, Money gone) {
        var dispute = payment.standing().disputes().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
        if (dispute.isEmpty()) {
            add(Kind.DISPUTE_MISSING_HERE, id, payment, null, gone);
        } else if (gone.isZero() ? dispute.get().stage() == Dispute.Stage.LOST : isWithoutLoss(dispute.get())) {
            add(Kind.DISPUTE_OUTCOME, id, payment, null, dispute.get().amount());
        }
    }

    private static boolean isWithoutLoss(Dispute dispute) {
        return switch (dispute.stage()) {
            case INQUIRY, CLOSED, WON -> true;
            case OPENED, LOST -> false;
        };
    }

    /** From us to the statement: what we count as paid or sent back must be on it. */
    void ours(Payment payment, Attempt attempt) {
        var reference = Objects.requireNonNull(attempt.progress().reference());
        var movements = statement.get(reference);
        if (movements == null || !movements.hasCharge()) {
            add(
                    Kind.CHARGE_MISSING_THERE,
                    reference,
                    payment,
                    money(payment, attempt.progress().capturedMinor()),
                    null);
        }
    }

    /** From us to the statement, for a refund that is done. */
    void ours(Payment payment, Refund refund) {
        var id = Objects.requireNonNullElse(refund.reference(), refund.id());
        if (!refundsThere.contains(id)) {
            add(Kind.REFUND_MISSING_THERE, id, payment, refund.amount(), null);
        }
    }

    private static Optional<Attempt> attempt(Payment payment, String reference) {
        return payment.standing().attempts().stream()
                .filter(attempt -> reference.equals(attempt.progress().reference()))
                .reduce((earlier, later) -> later);
    }

    private static Money money(Payment payment, long minor) {
        return Money.ofMinor(payment.currency(), minor);
    }

    private void add(
            Kind kind, String movement, @Nullable Payment payment, @Nullable Money ours, @Nullable Money theirs) {
        differences.add(new Difference(
                kind, provider, movement, payment == null ? null : payment.id().value(), ours, theirs));
    }
}
