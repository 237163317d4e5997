package dev.laurel.simulator.square;

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
            String payment,
            String currency,
            long captured,
            long refunded,
            boolean cashApp,
            Map<String, String> metadata,
            List<RefundLine> refunds,
            List<DisputeLine> disputes) {

        private static Line of(Payment payment) {
            var terms = payment.terms();
            return new Line(
                    payment.id(),
                    terms.amount().currency(),
                    terms.amount().amount(),
                    payment.refunded(),
                    payment.source().isCashApp(),
                    SquareExchange.metadata(terms.referenceId()),
                    payment.refunds().stream().map(RefundLine::of).toList(),
                    payment.disputes().stream().map(DisputeLine::of).toList());
        }
    }

    /** One refund, failed ones among them. */
    record RefundLine(String id, long amount, String status, String reason) {

        private static RefundLine of(Refund refund) {
            return new RefundLine(
                    refund.id(),
                    refund.amount().amount(),
                    refund.status().name(),
                    refund.reason() == null ? "" : refund.reason());
        }
    }

    /** One dispute, however it ended. */
    record DisputeLine(String id, long amount, String state) {

        private static DisputeLine of(Dispute dispute) {
            return new DisputeLine(
                    dispute.id(), dispute.amount().amount(), dispute.state().name());
        }
    }

    static Statement of(Stream<Payment> payments) {
        var lines = payments.filter(payment -> payment.status() == Payment.Status.COMPLETED)
                .map(Line::of)
                .toList();
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            sums.put(
                    line.currency,
                    sums.getOrDefault(line.currency, new Sum(0, 0, 0)).plus(line));
        }
        return new Statement(sums, lines);
    }
}
