package dev.laurel.simulator.graph;

import dev.laurel.simulator.edge.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messenger's Send API: messages, and signs such as "typing". What was sent comes back as an echo. */
@RestController
class SendController {

    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen");

    private final Talks talks;
    private final PageEvents events;
    private final GraphProperties properties;
    private final GraphExchange exchange;

    SendController(Talks talks, PageEvents events, GraphProperties properties, GraphExchange exchange) {
        this.talks = talks;
        this.events = events;
        this.properties = properties;
        this.exchange = exchange;
    }

    @PostMapping("/{version:v\\d+\\.\\d+}/{page}/messages")
    void send(@PathVariable String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        var psid = call.json("recipient")
                .map(recipient -> recipient.path("id").asString(""))
                .orElse("");
        var operation = call.has("sender_action") ? "messages.action" : "messages.send";
        exchange.run(operation, Map.of("psid", psid), call, () -> answer(page, psid, call));
    }

    private Answer answer(String page, String psid, GraphCall call) {
        if (!properties.isPage(page)) {
            return GraphError.unknown(page).answer();
        }
        if (psid.isEmpty()) {
            return GraphError.invalid("Param recipient must be non-empty.").answer();
        }
        return call.has("sender_action") ? act(psid, call.text("sender_action")) : send(psid, call);
    }

    private Answer act(String psid, String action) {
        if (!ACTIONS.contains(action)) {
            return GraphError.invalid("Param sender_action must be one of typing_on, typing_off, mark_seen")
                    .answer();
        }
        return talks.refusal(psid, "RESPONSE", "")
                .map(GraphError::answer)
                .orElseGet(() -> Answer.ok(Map.of("recipient_id", psid)));
    }

    private Answer send(String psid, GraphCall call) {
        var message = call.json("message");
        if (message.isEmpty() || !message.get().isObject()) {
            return GraphError.invalid("Param message must be non-empty.").answer();
        }
        var type = call.text("messaging_type");
        var tag = call.text("tag");
        var refusal = SendRules.refusal(message.get()).or(() -> talks.refusal(psid, type, tag));
        if (refusal.isPresent()) {
            return refusal.get().answer();
        }
        var sent = talks.send(psid, type, tag, message.get());
        events.echo(sent);
        return Answer.ok(Map.of("recipient_id", psid, "message_id", sent.mid()));
    }
}
