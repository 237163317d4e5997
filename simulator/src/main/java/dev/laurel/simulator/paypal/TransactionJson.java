package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Capture;
import dev.laurel.simulator.paypal.ledger.Dispute;
import dev.laurel.simulator.paypal.ledger.Order;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of the transaction report that an order brings about. The codes are <a
 * href="https://developer.paypal.com/docs/transaction-search/transaction-event-codes/">PayPal's</a>: T0006 a checkout
 * payment, T1107 a refund, T1106 a reversal, T1201 a chargeback, T1202 a chargeback undone.
 */
record TransactionJson(Instant at, ObjectNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<TransactionJson> of(Order order) {
        var capture = order.capture();
        if (capture == null) {
            return Stream.of();
        }
        var refunds = capture.refunds().stream()
                .map(refund -> line(
                        order,
                        refund.reversal() ? "T1106" : "T1107",
                        refund.id(),
                        capture.id(),
                        refund.amount().negative(),
                        refund.customId(),
                        refund.at()));
        var disputes = capture.disputes().stream().flatMap(dispute -> disputed(order, capture, dispute));
        return Stream.concat(Stream.concat(Stream.of(taken(order, capture)), refunds), disputes);
    }

    private static TransactionJson taken(Order order, Capture capture) {
        var line = line(
                order,
                "T0006",
                capture.id(),
                null,
                capture.amount().value(),
                order.terms().customId(),
                capture.at());
        var status = switch (capture.state()) {
            case PENDING -> "P";
            case DECLINED -> "D";
            case COMPLETED -> "REFUNDED".equals(capture.status()) ? "V" : "S";
        };
        line.json.put("transaction_status", status);
        return line;
    }

    private static Stream<TransactionJson> disputed(Order order, Capture capture, Dispute dispute) {
        var number = capture.disputes().indexOf(dispute);
        var amount = dispute.amount();
        var opened = line(
                order,
                "T1201",
                capture.id() + "D" + number,
                capture.id(),
                amount.negative(),
                order.terms().customId(),
                dispute.openedAt());
        return dispute.won()
                ? Stream.of(
                        opened,
                        line(
                                order,
                                "T1202",
                                capture.id() + "E" + number,
                                capture.id(),
                                amount.value(),
                                order.terms().customId(),
                                dispute.updatedAt()))
                : Stream.of(opened);
    }

    private static TransactionJson line(
            Order order,
            String code,
            String id,
            @Nullable String about,
            String value,
            @Nullable String custom,
            Instant at) {
        var json = JSON.createObjectNode().put("transaction_id", id);
        if (about != null) {
            json.put("paypal_reference_id", about).put("paypal_reference_id_type", "TXN");
        }
        json.put("transaction_event_code", code)
                .put("transaction_initiation_date", PaymentJson.time(at))
                .put("transaction_updated_date", PaymentJson.time(at));
        json.putObject("transaction_amount")
                .put("currency_code", order.terms().amount().currency())
                .put("value", value);
        json.put("transaction_status", "S");
        PaymentJson.put(json, "invoice_id", order.terms().invoiceId());
        PaymentJson.put(json, "custom_field", custom);
        return new TransactionJson(at, json);
    }
}
