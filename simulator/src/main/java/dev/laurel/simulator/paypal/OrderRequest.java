package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Amount;
import dev.laurel.simulator.paypal.ledger.Refusal;
import dev.laurel.simulator.paypal.ledger.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a merchant asks an order for, with PayPal's refusals. */
sealed interface OrderRequest {

    /** Can be had. */
    record Good(Terms terms) implements OrderRequest {}

    /** Cannot. */
    record Bad(Refusal refusal) implements OrderRequest {}

    int LONGEST = 127;

    static OrderRequest of(JsonNode body, String base) {
        var units = body.path("purchase_units");
        if (!"CAPTURE".equals(body.path("intent").asString("")) || units.size() != 1) {
            return malformed("This simulator knows intent CAPTURE and one purchase unit.");
        }
        var unit = units.get(0);
        for (var field : List.of("custom_id", "invoice_id", "description")) {
            if (unit.path(field).asString("").length() > LONGEST) {
                return new Bad(Refusal.malformed("INVALID_STRING_LENGTH", field + " has at most 127 characters."));
            }
        }
        var money = unit.path("amount");
        var amount = Amount.of(
                money.path("currency_code").asString(""), money.path("value").asString(""));
        if (amount.isEmpty()) {
            return new Bad(Refusal.unprocessable("DECIMAL_PRECISION", "The amount is not one in that currency."));
        }
        var source = body.path("payment_source");
        var venmo = source.has("venmo");
        var isKnown = source.isEmpty() || venmo || source.has("paypal");
        if (source.size() > 1 || !isKnown) {
            return malformed("This simulator knows payment_source paypal or venmo.");
        }
        if (venmo && !"USD".equals(amount.get().currency())) {
            return new Bad(Refusal.unprocessable("CURRENCY_NOT_SUPPORTED", "Venmo takes US dollars only."));
        }
        var kind = venmo ? "venmo" : "paypal";
        var named = source.path(kind).path("experience_context");
        var context = named.has("return_url") ? named : body.path("application_context");
        return new Good(new Terms(
                kind,
                source.size() == 1,
                amount.get(),
                text(unit, "custom_id"),
                text(unit, "invoice_id"),
                text(unit, "description"),
                text(context, "return_url"),
                text(context, "cancel_url"),
                base));
    }

    static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static OrderRequest malformed(String description) {
        return new Bad(Refusal.malformed("INVALID_PARAMETER_VALUE", description));
    }
}
