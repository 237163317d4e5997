package dev.laurel.payment.processor.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** Reads single fields of Stripe's JSON. */
final class StripeJson {

    private StripeJson() {}

    static @Nullable String text(JsonObject object, String field) {
        return object.get(field) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : null;
    }
}
