package dev.laurel.payment.processor.square;

import dev.laurel.payment.official.Description;
import dev.laurel.payment.official.Exchange;
import dev.laurel.payment.official.OfficialApi;
import java.util.Map;

/** Square's description of 2025-08-20, and what we say that it does not have. */
final class SquareDescription {

    private static final String OF_THE_SDK = "the SDK tells of itself";
    private static final String ERRORS = """
            {"description":"Refused","content":{"application/json":{"schema":{"$ref":"#/components/schemas/%s"}}}}""";
    private static final String REFUSED =
            "only the prose says which statuses refusals have; their shape is the answer's with errors in it";

    private static final String EVENT = """
            {"get":{"responses":{"200":{"description":"The event","content":{"application/json":{"schema":
             {"$ref":"#/components/schemas/%s"}}}}}}}""";
    private static final String IS_AN_EVENT = "events are described by their schemas, without an operation";
    private static final String DISPUTE = "{\"$ref\":\"#/components/schemas/Dispute\"}";
    private static final String AS_IN_EXAMPLES = "the description calls it object, its own examples dispute";

    private SquareDescription() {}

    static OfficialApi official() {
        return OfficialApi.of(Description.of("square_api.json")
                .withHeader("Square-Version", "described for the whole API, not for each operation")
                .withHeader("X-Fern-Language", OF_THE_SDK)
                .withHeader("X-Fern-SDK-Name", OF_THE_SDK)
                .withHeader("X-Fern-SDK-Version", OF_THE_SDK)
                .with(answer("payments", "post", 400), ERRORS.formatted("CreatePaymentResponse"), REFUSED)
                .with(answer("payments", "post", 404), ERRORS.formatted("CreatePaymentResponse"), REFUSED)
                .with(answer("payments~1{payment_id}", "get", 404), ERRORS.formatted("GetPaymentResponse"), REFUSED)
                .with(answer("refunds", "post", 400), ERRORS.formatted("RefundPaymentResponse"), REFUSED)
                .with(event("payment.created"), EVENT.formatted("PaymentCreatedEvent"), IS_AN_EVENT)
                .with(event("payment.updated"), EVENT.formatted("PaymentUpdatedEvent"), IS_AN_EVENT)
                .with(event("refund.created"), EVENT.formatted("RefundCreatedEvent"), IS_AN_EVENT)
                .with(event("refund.updated"), EVENT.formatted("RefundUpdatedEvent"), IS_AN_EVENT)
                .with(event("dispute.created"), EVENT.formatted("DisputeCreatedEvent"), IS_AN_EVENT)
                .with(event("dispute.state.updated"), EVENT.formatted("DisputeStateUpdatedEvent"), IS_AN_EVENT)
                .with("/components/schemas/DisputeCreatedEventObject/properties/dispute", DISPUTE, AS_IN_EXAMPLES)
                .with(
                        "/components/schemas/DisputeStateUpdatedEventObject/properties/dispute",
                        DISPUTE,
                        AS_IN_EXAMPLES));
    }

    /** An event as if it had been asked for by its type. */
    static Exchange exchange(String type, String body) {
        return new Exchange("GET", "/events/" + type, "", Map.of(), "", 200, "application/json", body);
    }

    private static String event(String type) {
        return "/paths/~1events~1" + type;
    }

    private static String answer(String path, String method, int status) {
        return "/paths/~1v2~1" + path + "/" + method + "/responses/" + status;
    }
}
