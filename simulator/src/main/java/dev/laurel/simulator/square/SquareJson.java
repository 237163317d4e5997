package dev.laurel.simulator.square;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Square's shapes, as its API description of 2025-08-20 has them. */
final class SquareJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Three decimals always, as Square's. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private SquareJson() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static ObjectNode errors(SquareError error) {
        var body = object();
        body.putArray("errors").add(error(error));
        return body;
    }

    private static ObjectNode error(SquareError error) {
        var node = object().put("category", error.category()).put("code", error.code());
        if (error.detail() != null) {
            node.put("detail", error.detail());
        }
        if (error.field() != null) {
            node.put("field", error.field());
        }
        return node;
    }

    static ObjectNode payment(Payment payment) {
        var terms = payment.terms();
        var node = object().put("id", payment.id())
                .put("created_at", time(payment.createdAt()))
                .put("updated_at", time(payment.updatedAt()));
        node.set("amount_money", money(terms.amount()));
        node.put("status", payment.status().name())
                .put("delay_duration", "PT168H")
                .put("source_type", payment.source().isCashApp() ? "WALLET" : "CARD");
        if (payment.source().isCashApp()) {
            node.set("wallet_details", wallet(payment));
        } else {
            node.set("card_details", card(payment));
        }
        node.put("location_id", terms.locationId()).put("order_id", "order" + payment.id());
        if (terms.referenceId() != null) {
            node.put("reference_id", terms.referenceId());
        }
        if (terms.note() != null) {
            node.put("note", terms.note());
        }
        node.set("total_money", money(terms.amount()));
        if (payment.status() != Payment.Status.FAILED) {
            node.set("approved_money", money(terms.amount()));
        }
        if (!payment.refunds().isEmpty()) {
            var ids = node.putArray("refund_ids");
            payment.refunds().forEach(refund -> ids.add(refund.id()));
            node.set("refunded_money", money(terms.amount().withAmount(payment.refunded())));
        }
        if (payment.status() == Payment.Status.COMPLETED) {
            node.put("receipt_number", payment.id().substring(0, 4));
        }
        return node;
    }

    private static ObjectNode card(Payment payment) {
        var details = object().put("status", tenderStatus(payment));
        details.set(
                "card",
                object().put("card_brand", "VISA")
                        .put("last_4", "1111")
                        .put("exp_month", 11)
                        .put("exp_year", 2030)
                        .put("card_type", "CREDIT")
                        .put("prepaid_type", "NOT_PREPAID"));
        details.put("entry_method", "KEYED")
                .put("cvv_status", "CVV_ACCEPTED")
                .put("avs_status", "AVS_ACCEPTED")
                .put("statement_description", "SQ *SIMULATED SELLER");
        var decline = payment.decline();
        if (decline != null) {
            details.putArray("errors").add(error(SquareError.declined(decline)));
        }
        return details;
    }

    private static ObjectNode wallet(Payment payment) {
        var details = object().put("status", tenderStatus(payment)).put("brand", "CASH_APP");
        details.set(
                "cash_app_details",
                object().put("buyer_full_name", "Sandbox Buyer")
                        .put("buyer_country_code", "US")
                        .put("buyer_cashtag", "$SANDBOX"));
        return details;
    }

    private static String tenderStatus(Payment payment) {
        return switch (payment.status()) {
            case APPROVED -> "AUTHORIZED";
            case COMPLETED -> "CAPTURED";
            case CANCELED -> "VOIDED";
            case FAILED -> "FAILED";
        };
    }

    static ObjectNode refund(Payment payment, Refund refund) {
        var node = object().put("id", refund.id()).put("status", refund.status().name());
        node.set("amount_money", money(refund.amount()));
        node.put("payment_id", payment.id())
                .put("order_id", "refund" + payment.id())
                .put("location_id", payment.terms().locationId())
                .put("destination_type", payment.source().isCashApp() ? "WALLET" : "CARD")
                .put("created_at", time(refund.createdAt()))
                .put("updated_at", time(refund.updatedAt()));
        if (refund.reason() != null) {
            node.put("reason", refund.reason());
        }
        return node;
    }

    static ObjectNode dispute(Payment payment, Dispute dispute) {
        var node = object().put("dispute_id", dispute.id()).put("id", dispute.id());
        node.set("amount_money", money(dispute.amount()));
        node.put("reason", "NO_KNOWLEDGE").put("state", dispute.state().name()).put("due_at", time(dispute.dueAt()));
        node.set("disputed_payment", object().put("payment_id", payment.id()));
        if (!payment.source().isCashApp()) {
            node.put("card_brand", "VISA");
        }
        return node.put("created_at", time(dispute.createdAt()))
                .put("updated_at", time(dispute.updatedAt()))
                .put("reported_at", time(dispute.createdAt()))
                .put("version", dispute.version())
                .put("location_id", payment.terms().locationId());
    }

    /** An event about an object, which is {@code payment}, {@code refund} or {@code dispute}. */
    static PendingEvent event(String type, String kind, String objectId, ObjectNode object, Instant at) {
        var id = UUID.randomUUID().toString();
        var about = object();
        about.set(kind, object);
        var data = object().put("type", kind).put("id", objectId);
        data.set("object", about);
        var event = object().put("merchant_id", "SIMULATED_SELLER")
                .put("type", type)
                .put("event_id", id)
                .put("created_at", time(at));
        event.set("data", data);
        return new PendingEvent(id, type, event.toString());
    }

    private static ObjectNode money(Money money) {
        return object().put("amount", money.amount()).put("currency", money.currency());
    }
}
