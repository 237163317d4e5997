package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Charge;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Refund;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What auditors compare with: the payments that took money, and the sums per currency in minor units. */
record Statement(Map<String, Sum> sums, List<Line> payments) {

    /** Of one currency; refunds that failed do not count. */
    record Sum(int payments, long captured, long refunded) {

        private Sum plus(Line line) {
            return new Sum(payments + 1, captured + line.captured, refunded + line.refunded);
        }
    }

    /** One payment that took money. */
    record Line(
            String paymentIntent,
            String charge,
            String currency,
            long captured,
            long refunded,
            Map<String, String> metadata,
            List<RefundLine> refunds) {}

    /** One refund, failed ones among them. */
    record RefundLine(String id, long amount, String status, Map<String, String> metadata) {

        private static RefundLine of(Refund refund) {
            return new RefundLine(refund.id(), refund.amount(), refund.status().wireName(), refund.metadata());
        }
    }

    static Statement of(Stream<PaymentIntent> payments) {
        var lines = payments.flatMap(payment ->
                        payment.charges().stream().filter(Charge::captured).map(charge -> line(payment, charge)))
                .toList();
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            sums.put(
                    line.currency,
                    sums.getOrDefault(line.currency, new Sum(0, 0, 0)).plus(line));
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
                payment.metadata(),
                charge.refunds().stream().map(RefundLine::of).toList());
    }
}
