package dev.laurel.simulator.graph;

import dev.laurel.simulator.delivery.Courier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the Page's webhook what people did, and what the Page itself has sent. */
@Component
class PageEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private final GraphProperties properties;
    private final Courier courier;
    private final Clock clock;

    PageEvents(GraphProperties properties, Courier courier, Clock clock) {
        this.properties = properties;
        this.courier = courier;
        this.clock = clock;
    }

    /** What people did, in one post: an entry for each, as Meta's batches have it. */
    void tell(List<Utterance> utterances) {
        var body = JSON.createObjectNode().put("object", "page");
        var entries = body.putArray("entry");
        for (var utterance : utterances) {
            entries.add(entry(utterance.json(properties.pageId())));
        }
        var first = utterances.getFirst();
        var type = utterances.size() == 1 ? first.type() : "batch";
        post(type, Map.of("psid", first.psid()), body);
    }

    void echo(SentMessage sent) {
        var message = JSON.createObjectNode()
                .put("mid", sent.mid())
                .put("is_echo", true)
                .put("app_id", 1)
                .put("text", sent.message().path("text").asString(""));
        if (sent.message().has("metadata")) {
            message.put("metadata", sent.message().get("metadata").asString());
        }
        var event = JSON.createObjectNode();
        event.putObject("sender").put("id", properties.pageId());
        event.putObject("recipient").put("id", sent.psid());
        event.put("timestamp", sent.at().toEpochMilli()).set("message", message);
        var body = JSON.createObjectNode().put("object", "page");
        body.putArray("entry").add(entry(event));
        post("message_echo", Map.of("psid", sent.psid()), body);
    }

    private ObjectNode entry(ObjectNode event) {
        var entry = JSON.createObjectNode()
                .put("id", properties.pageId())
                .put("time", clock.instant().toEpochMilli());
        entry.putArray("messaging").add(event);
        return entry;
    }

    private void post(String type, Map<String, String> about, ObjectNode body) {
        courier.send(new PageEvent(
                "evt_" + UUID.randomUUID(),
                type,
                about,
                properties.webhook().url(),
                JSON.writeValueAsString(body),
                properties.appSecret()));
    }
}
