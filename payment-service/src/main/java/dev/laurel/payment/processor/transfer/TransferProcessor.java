package dev.laurel.payment.processor.transfer;

import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.transfer.TransferProperties.Rail;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A rail on which the customer sends the money themselves. Its provider is our own book. */
final class TransferProcessor implements PaymentProcessor {

    /** Our book forgets nothing; far, and still a time that can be added to another. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final String id;
    private final Rail rail;
    private final Transfers transfers;
    private final Clock clock;

    TransferProcessor(String id, Rail rail, Transfers transfers, Clock clock) {
        this.id = id;
        this.rail = rail;
        this.transfers = transfers;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                id,
                rail.displayName(),
                Flow.INSTRUCTIONS,
                false,
                rail.currencies(),
                Capabilities.Refunds.PARTIAL,
                false,
                true,
                FOR_EVER,
                FOR_EVER,
                rail.approvalWindow());
    }

    @Override
    public boolean isAvailable() {
        return rail.isConfigured();
    }

    @Override
    public ChargeOutcome start(Charge charge) {
        return certain(() -> outcome(
                transfers.open(charge.paymentId(), id, charge.amount(), charge.attemptId(), clock.instant()), charge));
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return certain(() -> {
            var transfer = transfers.find(charge.paymentId()).orElse(null);
            if (transfer == null) {
                return reference == null ? new ChargeOutcome.NotFound() : foreign(reference);
            }
            return reference == null || reference.equals(transfer.reference())
                    ? outcome(transfer, charge)
                    : foreign(reference);
        });
    }

    private static ChargeOutcome foreign(String reference) {
        return new ChargeOutcome.Unknown(reference + " is not this payment's reference");
    }

    /** What is confirmed, or waits for a second person, is not called off. */
    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        return certain(() -> {
            while (true) {
                var stored = transfers.find(charge.paymentId()).orElse(null);
                if (stored == null || !stored.reference().equals(reference)) {
                    return foreign(reference);
                }
                var transfer = stored.seenBy(charge.attemptId());
                if (transfer.isOver(charge.attemptId()) || !isUntouched(transfer)) {
                    return outcome(transfer, charge);
                }
                var ended = transfer.ended(new Transfer.Ending(clock.instant(), reason == CancelReason.ABANDONED));
                if (transfers.replace(stored, ended)) {
                    return outcome(ended, charge);
                }
            }
        });
    }

    private static boolean isUntouched(Transfer transfer) {
        return transfer.ending() == null
                && transfer.counted().isEmpty()
                && transfer.waiting().isEmpty();
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        try {
            while (true) {
                var transfer = transfers.find(order.charge().paymentId()).orElse(null);
                if (transfer == null) {
                    return new RefundOutcome.Refused("nothing_received", "Nothing came that could go back.");
                }
                var known = transfer.repayment(order.refundId());
                if (known.isPresent()) {
                    return new RefundOutcome.Seen(known.get().seen());
                }
                if (order.amount().isGreaterThan(transfer.kept())) {
                    return new RefundOutcome.Refused(
                            "more_than_received", "Of what came, " + transfer.kept() + " can still go back.");
                }
                var repayment = Repayment.toBeSent(order.refundId(), order.amount(), clock.instant());
                if (transfers.replace(transfer, transfer.with(repayment))) {
                    return new RefundOutcome.Seen(repayment.seen());
                }
            }
        } catch (DataAccessException lost) {
            return new RefundOutcome.Unknown(cause(lost));
        }
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        try {
            return transfers
                    .find(order.charge().paymentId())
                    .flatMap(transfer -> transfer.repayment(order.refundId()))
                    .<RefundOutcome>map(repayment -> new RefundOutcome.Seen(repayment.seen()))
                    .orElseGet(RefundOutcome.NotFound::new);
        } catch (DataAccessException lost) {
            return new RefundOutcome.Unknown(cause(lost));
        }
    }

    private ChargeOutcome outcome(Transfer stored, Charge charge) {
        if (stored.isOver(charge.attemptId())) {
            return new ChargeOutcome.Cancelled(stored.reference(), false);
        }
        var transfer = stored.seenBy(charge.attemptId());
        var counted = transfer.counted();
        if (!counted.isEmpty()) {
            return new ChargeOutcome.Captured(
                    transfer.reference(),
                    transfer.received(),
                    counted.stream()
                            .map(Receipt::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    transfer.repayments().stream().map(Repayment::seen).toList());
        }
        var ending = transfer.ending();
        if (ending != null) {
            return new ChargeOutcome.Cancelled(transfer.reference(), ending.abandoned());
        }
        return new ChargeOutcome.RequiresAction(
                transfer.reference(), instructions(charge.amount(), transfer.reference()));
    }

    private NextAction.Instructions instructions(Money amount, String reference) {
        var recipient = rail.recipient() == null ? rail.alias() : rail.alias() + " (" + rail.recipient() + ")";
        var text = "Send %s %s by %s to %s and write %s into the note."
                .formatted(
                        amount.getAmount().toPlainString(),
                        amount.getCurrencyUnit(),
                        rail.displayName(),
                        recipient,
                        reference);
        return new NextAction.Instructions(reference, recipient, text);
    }

    private static ChargeOutcome certain(Supplier<ChargeOutcome> reading) {
        try {
            return reading.get();
        } catch (DataAccessException lost) {
            return new ChargeOutcome.Unknown(cause(lost));
        }
    }

    private static String cause(DataAccessException lost) {
        return "our book cannot be read: " + lost.getClass().getSimpleName();
    }
}
