package dev.laurel.simulator.stripe.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** What is done to a ledger in tests of it, and what it told of that. */
final class LedgerSteps {

    private static final Confirmation WILL = new Confirmation(null, false, "http://localhost");

    private final Attempts attempts = new Attempts();
    private final Refunds refunds = new Refunds();
    private final Disputes disputes = new Disputes();
    private final List<StripeEvent> told = new ArrayList<>();

    List<StripeEvent> told() {
        return told;
    }

    PaymentIntent pay(StripeLedger ledger, TestMethod method, String key) {
        var answer = ledger.change(
                new Cause("req_1", key, "fingerprint"),
                change -> {
                    var terms = new Terms(
                            change.now(),
                            1000,
                            "usd",
                            CaptureMethod.AUTOMATIC,
                            List.of(),
                            false,
                            null,
                            null,
                            null,
                            Map.of());
                    return attempts.confirm(change, attempts.create(change, terms, method), method, WILL);
                },
                told::add);
        return switch (answer) {
            case Answer.Found found -> found.payment();
            case Answer.Refused(var error) -> Objects.requireNonNull(error.payment());
        };
    }

    Answer refund(StripeLedger ledger, String paymentId, Long amount) {
        return ledger.change(
                Cause.none(),
                change -> refunds.create(change, change.payment(paymentId).orElseThrow(), amount, null, Map.of()),
                told::add);
    }

    void disputeOrDecide(StripeLedger ledger, String paymentId, SplittableRandom random) {
        var amount = random.nextBoolean() ? null : Long.valueOf(random.nextLong(1, 1200));
        var opening = new Disputes.Opening(amount, "general", random.nextBoolean());
        ledger.change(
                Cause.none(),
                change -> {
                    var payment = change.payment(paymentId).orElseThrow();
                    if (payment.disputedCharge().isEmpty()) {
                        return disputes.open(change, payment, opening);
                    }
                    return switch (random.nextInt(3)) {
                        case 0 -> disputes.review(change, payment);
                        case 1 -> disputes.win(change, payment);
                        default -> disputes.lose(change, payment);
                    };
                },
                told::add);
    }

    void settle(StripeLedger ledger, String paymentId, String refundId, boolean succeeds) {
        ledger.change(
                Cause.none(),
                change -> refunds.settle(change, change.payment(paymentId).orElseThrow(), refundId, succeeds),
                told::add);
    }
}
