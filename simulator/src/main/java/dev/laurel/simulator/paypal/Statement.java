package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Capture;
import dev.laurel.simulator.paypal.ledger.Order;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What auditors compare with: the orders that took money, and the sums per currency in minor units. */
record Statement(Map<String, Sum> sums, List<Line> payments) {

    /** Of one currency. */
    record Sum(int payments, long captured, long refunded) {

        private Sum plus(Line line) {
            return new Sum(payments + 1, captured + line.captured, refunded + line.refunded);
        }
    }

    /** One order that took money. */
    record Line(
            String order,
            String capture,
            String source,
            String currency,
            long captured,
            long refunded,
            Map<String, String> metadata,
            List<RefundLine> refunds,
            List<DisputeLine> disputes) {}

    /** Money that went back; a reversal is PayPal's own doing. */
    record RefundLine(String id, long amount, @Nullable String customId, boolean reversal) {}

    /** A dispute; without an outcome it is open. */
    record DisputeLine(String id, long amount, @Nullable String outcome) {}

    static Statement of(Stream<Order> orders) {
        var lines = orders.filter(Statement::tookMoney).map(Statement::line).toList();
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            sums.put(
                    line.currency,
                    sums.getOrDefault(line.currency, new Sum(0, 0, 0)).plus(line));
        }
        return new Statement(sums, lines);
    }

    private static boolean tookMoney(Order order) {
        return order.capture() != null && order.capture().state() == Capture.State.COMPLETED;
    }

    private static Line line(Order order) {
        var capture = Objects.requireNonNull(order.capture());
        return new Line(
                order.id(),
                capture.id(),
                order.terms().source(),
                capture.amount().currency(),
                capture.amount().minor(),
                capture.refunded(),
                order.terms().metadata(),
                capture.refunds().stream()
                        .map(refund -> new RefundLine(
                                refund.id(), refund.amount().minor(), refund.customId(), refund.reversal()))
                        .toList(),
                capture.disputes().stream()
                        .map(dispute ->
                                new DisputeLine(dispute.id(), dispute.amount().minor(), dispute.outcome()))
                        .toList());
    }
}
