package dev.laurel.simulator.graph;

import dev.laurel.simulator.edge.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The Page's side of its conversation with one person, by which it can be known whether something was sent. */
@RestController
class ConversationsController {

    private static final int MOST = 25;

    private final Talks talks;
    private final GraphProperties properties;
    private final GraphExchange exchange;

    ConversationsController(Talks talks, GraphProperties properties, GraphExchange exchange) {
        this.talks = talks;
        this.properties = properties;
        this.exchange = exchange;
    }

    /** With {@code user_id} and {@code fields=messages{…}}: the latest 25 messages, newest first. */
    @GetMapping("/{version:v\\d+\\.\\d+}/{page}/conversations")
    void list(@PathVariable String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        var psid = call.text("user_id");
        exchange.run("conversations.list", Map.of("psid", psid), call, () -> {
            if (!properties.isPage(page)) {
                return GraphError.unknown(page).answer();
            }
            var messages = messages(psid);
            return Answer.ok(Map.of(
                    "data",
                    messages.isEmpty()
                            ? List.of()
                            : List.of(Map.of("id", "t_" + psid, "messages", Map.of("data", messages)))));
        });
    }

    private List<Map<String, Object>> messages(String psid) {
        var sent = new ArrayList<>(talks.sent(Optional.of(psid)));
        Collections.reverse(sent);
        return sent.stream()
                .limit(MOST)
                .map(one -> Map.<String, Object>of(
                        "id",
                        one.mid(),
                        "message",
                        one.message().path("text").asString(""),
                        "created_time",
                        GraphTime.of(one.at()),
                        "from",
                        Map.of("id", properties.pageId())))
                .toList();
    }
}
