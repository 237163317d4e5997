package dev.laurel.platform.outbox;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.platform.correlation.TraceContext;
import tools.jackson.databind.json.JsonMapper;

/** Makes outbox items of events. */
public final class OutboxItems {

    private final JsonMapper json;

    OutboxItems(JsonMapper json) {
        this.json = json;
    }

    /** The item that carries this event, in the current trace. */
    public OutboxItem of(Event event) {
        var type = EventType.of(event);
        return new OutboxItem(
                event.eventId(),
                type.topic(),
                event.customerId(),
                type.wireName(),
                event.occurredAt(),
                json.writeValueAsString(event),
                TraceContext.current().map(TraceContext::traceparent).orElse(null));
    }
}
