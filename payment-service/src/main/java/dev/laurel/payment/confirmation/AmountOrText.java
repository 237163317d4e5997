package dev.laurel.payment.confirmation;

import dev.laurel.payment.amount.RequestedAmount;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** An amount with its currency, or its decimal text alone, which is in the payment's currency. */
final class AmountOrText extends ValueDeserializer<RequestedAmount> {

    @Override
    public RequestedAmount deserialize(JsonParser parser, DeserializationContext context) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? new RequestedAmount(parser.getString(), null)
                : context.readValue(parser, RequestedAmount.class);
    }
}
