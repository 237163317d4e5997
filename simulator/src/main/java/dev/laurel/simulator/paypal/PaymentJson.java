package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Amount;
import dev.laurel.simulator.paypal.ledger.Capture;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.Refund;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Captures and refunds in the shapes of Payments v2. */
final class PaymentJson {

    static final String MERCHANT = "LAURELMERCHNT";
    static final String MERCHANT_EMAIL = "merchant@laurel.local";

    private static final JsonMapper JSON = new JsonMapper();

    private PaymentJson() {}

    /** As it stands by itself: with the order that it belongs to. */
    static ObjectNode wholeCapture(Order order, Capture capture) {
        var json = capture(order, capture);
        json.putObject("supplementary_data").putObject("related_ids").put("order_id", order.id());
        payee(json.putObject("payee"));
        return json;
    }

    /** As it is part of its order. */
    static ObjectNode capture(Order order, Capture capture) {
        var links = Links.of(order);
        var json = JSON.createObjectNode().put("id", capture.id()).put("status", capture.status());
        switch (capture.state()) {
            case PENDING -> json.putObject("status_details").put("reason", "ECHECK");
            case DECLINED, COMPLETED -> {}
        }
        json.set("amount", money(capture.amount()));
        json.put("final_capture", true);
        var protection = json.putObject("seller_protection").put("status", "ELIGIBLE");
        protection.putArray("dispute_categories").add("ITEM_NOT_RECEIVED").add("UNAUTHORIZED_TRANSACTION");
        json.putObject("seller_receivable_breakdown").set("gross_amount", money(capture.amount()));
        put(json, "invoice_id", order.terms().invoiceId());
        put(json, "custom_id", order.terms().customId());
        var where = json.putArray("links");
        Links.add(where, links.capture(capture.id()), "self", "GET");
        Links.add(where, links.capture(capture.id()) + "/refund", "refund", "POST");
        Links.add(where, links.order(order.id()), "up", "GET");
        return times(json, capture.at(), capture.updatedAt());
    }

    static ObjectNode refund(Order order, Capture capture, Refund refund) {
        var links = Links.of(order);
        var json = JSON.createObjectNode().put("id", refund.id()).put("status", "COMPLETED");
        json.set("amount", money(refund.amount()));
        put(json, "invoice_id", order.terms().invoiceId());
        put(json, "custom_id", refund.customId());
        put(json, "note_to_payer", refund.note());
        var breakdown = json.putObject("seller_payable_breakdown");
        breakdown.set("gross_amount", money(refund.amount()));
        breakdown.set("total_refunded_amount", money(new Amount(refund.amount().currency(), capture.refunded())));
        var where = json.putArray("links");
        Links.add(where, links.refund(refund.id()), "self", "GET");
        Links.add(where, links.capture(capture.id()), "up", "GET");
        return times(json, refund.at(), refund.at());
    }

    static ObjectNode money(Amount amount) {
        return JSON.createObjectNode().put("currency_code", amount.currency()).put("value", amount.value());
    }

    static void payee(ObjectNode payee) {
        payee.put("email_address", MERCHANT_EMAIL).put("merchant_id", MERCHANT);
    }

    static ObjectNode times(ObjectNode json, Instant created, Instant updated) {
        return json.put("create_time", time(created)).put("update_time", time(updated));
    }

    /** To the second, as PayPal tells time. */
    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
