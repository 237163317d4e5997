package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.Dispute;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Refund;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What auditors compare with: the payments that took money, what became of it, and the sums per currency in minor units. */
record Statement(Map<String, Sum> sums, List<Line> payments) {

    /** Of one currency; refunds that failed and disputes that were won do not count. */
    record Sum(int payments, long captured, long refunded, long disputed) {

        private static final Sum NOTHING = new Sum(0, 0, 0, 0);

        private Sum plus(Line line) {
            return new Sum(payments + 1, captured + line.captured, refunded + line.refunded, disputed + line.disputed);
        }
    }

    /** One payment that took money. */
    record Line(
            String paymentIntent,
            String charge,
            String currency,
            long captured,
            long refunded,
            long disputed,
            Map<String, String> metadata,
            List<RefundLine> refunds,
            @Nullable DisputeLine dispute) {}

    /** One refund, failed ones among them. */
    record RefundLine(String id, long amount, String status, Map<String, String> metadata) {

        private static RefundLine of(Refund refund) {
            return new RefundLine(refund.id(), refund.amount(), refund.status().wireName(), refund.metadata());
        }
    }

    /** The dispute, inquiries and won ones among them. */
    record DisputeLine(String id, long amount, String status) {

        private static DisputeLine of(Dispute dispute) {
            return new DisputeLine(
                    dispute.id(), dispute.amount(), dispute.status().wireName());
        }
    }

    static Statement of(Stream<PaymentIntent> payments) {
        var lines = payments.flatMap(payment ->
                        payment.charges().stream().filter(Charge::captured).map(charge -> line(payment, charge)))
                .toList();
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            sums.put(
                    line.currency, sums.getOrDefault(line.currency, Sum.NOTHING).plus(line));
        }
        return new Statement(sums, lines);
    }

    private static Line line(PaymentIntent payment, Charge charge) {
        return new Line(
                payment.id(),
                charge.id(),
                payment.terms().currency(),
                charge.amountCaptured(),
                charge.amountRefunded(),
                charge.amountDisputed(),
                payment.metadata(),
                charge.refunds().stream().map(RefundLine::of).toList(),
                charge.dispute() == null ? null : DisputeLine.of(charge.dispute()));
    }
}
