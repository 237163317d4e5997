package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Order;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders in the shape of Orders v2. */
final class OrderJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYER = "LAURELPAYER22";
    private static final String PAYER_EMAIL = "payer@laurel.local";

    private OrderJson() {}

    /** What is answered unless a representation is asked for. */
    static ObjectNode minimal(Order order) {
        var json = JSON.createObjectNode().put("id", order.id()).put("status", order.status());
        links(json, order);
        return json;
    }

    static ObjectNode of(Order order) {
        var json = JSON.createObjectNode().put("id", order.id()).put("intent", "CAPTURE");
        json.put("status", order.status());
        source(json, order);
        json.putArray("purchase_units").add(unit(order));
        if (order.instrument() != null) {
            payer(json.putObject("payer"), "payer_id")
                    .putObject("name")
                    .put("given_name", "Tea")
                    .put("surname", "Drinker");
        }
        links(json, order);
        return PaymentJson.times(json, order.createdAt(), order.updatedAt());
    }

    private static void source(ObjectNode json, Order order) {
        if (!order.terms().named() && order.instrument() == null) {
            return;
        }
        var source = json.putObject("payment_source").putObject(order.terms().source());
        if (order.instrument() != null) {
            payer(source, "account_id")
                    .putObject("name")
                    .put("given_name", "Tea")
                    .put("surname", "Drinker");
        }
    }

    private static ObjectNode payer(ObjectNode json, String id) {
        return json.put("email_address", PAYER_EMAIL).put(id, PAYER);
    }

    private static ObjectNode unit(Order order) {
        var terms = order.terms();
        var unit = JSON.createObjectNode().put("reference_id", "default");
        unit.set("amount", PaymentJson.money(terms.amount()));
        PaymentJson.payee(unit.putObject("payee"));
        PaymentJson.put(unit, "description", terms.description());
        PaymentJson.put(unit, "custom_id", terms.customId());
        PaymentJson.put(unit, "invoice_id", terms.invoiceId());
        var capture = order.capture();
        if (capture != null) {
            var payments = unit.putObject("payments");
            payments.putArray("captures").add(PaymentJson.capture(order, capture));
            if (!capture.refunds().isEmpty()) {
                var refunds = payments.putArray("refunds");
                capture.refunds().forEach(refund -> refunds.add(PaymentJson.refund(order, capture, refund)));
            }
        }
        return unit;
    }

    private static void links(ObjectNode json, Order order) {
        var links = Links.of(order);
        var where = json.putArray("links");
        Links.add(where, links.order(order.id()), "self", "GET");
        if (order.awaitsPayer()) {
            var rel = order.terms().named() ? "payer-action" : "approve";
            Links.add(where, links.approval(order.id()), rel, "GET");
            Links.add(where, links.order(order.id()) + "/capture", "capture", "POST");
        }
    }
}
