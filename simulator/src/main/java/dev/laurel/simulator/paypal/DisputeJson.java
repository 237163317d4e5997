package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Capture;
import dev.laurel.simulator.paypal.ledger.Dispute;
import dev.laurel.simulator.paypal.ledger.Order;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Disputes in the shapes of Customer Disputes v1. */
final class DisputeJson {

    private static final JsonMapper JSON = new JsonMapper();

    private DisputeJson() {}

    /** As lists have it. */
    static ObjectNode brief(Order order, Dispute dispute) {
        var json = JSON.createObjectNode().put("dispute_id", dispute.id());
        PaymentJson.times(json, dispute.openedAt(), dispute.updatedAt());
        json.put("reason", "MERCHANDISE_OR_SERVICE_NOT_RECEIVED").put("status", dispute.status());
        json.put("dispute_state", dispute.open() ? "REQUIRED_ACTION" : "RESOLVED");
        json.set("dispute_amount", PaymentJson.money(dispute.amount()));
        json.put("dispute_life_cycle_stage", "CHARGEBACK").put("dispute_channel", "EXTERNAL");
        if (dispute.open()) {
            json.put("seller_response_due_date", PaymentJson.time(dispute.responseDue()));
        }
        Links.add(json.putArray("links"), Links.of(order).dispute(dispute.id()), "self", "GET");
        return json;
    }

    static ObjectNode of(Order order, Capture capture, Dispute dispute) {
        var json = brief(order, dispute);
        json.remove("dispute_state");
        var transaction = json.putArray("disputed_transactions")
                .addObject()
                .put("seller_transaction_id", capture.id())
                .put("create_time", PaymentJson.time(capture.at()))
                .put("transaction_status", capture.status());
        transaction.set("gross_amount", PaymentJson.money(capture.amount()));
        PaymentJson.put(transaction, "invoice_number", order.terms().invoiceId());
        PaymentJson.put(transaction, "custom", order.terms().customId());
        transaction.putObject("buyer").put("name", "Tea Drinker");
        transaction
                .putObject("seller")
                .put("email", PaymentJson.MERCHANT_EMAIL)
                .put("merchant_id", PaymentJson.MERCHANT)
                .put("name", "Laurel");
        if (dispute.outcome() != null) {
            var outcome = json.putObject("dispute_outcome").put("outcome_code", dispute.outcome());
            if (!dispute.won()) {
                outcome.set("amount_refunded", PaymentJson.money(dispute.amount()));
            }
        }
        return json;
    }
}
