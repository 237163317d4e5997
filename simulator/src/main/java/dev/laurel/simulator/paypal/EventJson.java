package dev.laurel.simulator.paypal;

import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalEvent;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of webhooks. */
final class EventJson implements PaypalEvent.Writer {

    private final JsonMapper json = new JsonMapper();
    private final Clock clock;

    EventJson(Clock clock) {
        this.clock = clock;
    }

    private record Resource(String type, @Nullable String version, ObjectNode object) {}

    @Override
    public String write(String eventId, String type, Order order, String objectId) {
        var resource = resource(order, objectId);
        var event = json.createObjectNode()
                .put("id", eventId)
                .put("event_version", "1.0")
                .put("create_time", clock.instant().toString())
                .put("resource_type", resource.type())
                .put("event_type", type)
                .put("summary", "Simulated: " + type + " of " + objectId);
        PaymentJson.put(event, "resource_version", resource.version());
        event.set("resource", resource.object());
        var base = order.terms().base() + "/v1/notifications/webhooks-events/" + eventId;
        var links = event.putArray("links");
        Links.add(links, base, "self", "GET");
        Links.add(links, base + "/resend", "resend", "POST");
        return json.writeValueAsString(event);
    }

    private static Resource resource(Order order, String objectId) {
        var capture = order.capture();
        if (capture == null) {
            return new Resource("checkout-order", "2.0", OrderJson.of(order));
        }
        var refund = capture.refund(objectId);
        if (refund.isPresent()) {
            return new Resource("refund", "2.0", PaymentJson.refund(order, capture, refund.get()));
        }
        if (objectId.equals(capture.id())) {
            return new Resource("capture", "2.0", PaymentJson.wholeCapture(order, capture));
        }
        var dispute = capture.dispute(objectId).orElse(null);
        return new Resource("dispute", null, DisputeJson.of(order, capture, Objects.requireNonNull(dispute, objectId)));
    }
}
