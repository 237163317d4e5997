package dev.laurel.simulator.graph;

import dev.laurel.simulator.edge.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Page's feed and its posts, and the few things that can be asked about a person. */
@RestController
class FeedController {

    private static final String FEED = "/{version:v\\d+\\.\\d+}/{page}/feed";
    private static final String NODE = "/{version:v\\d+\\.\\d+}/{id}";
    private static final int MOST = 100;

    private final PageFeed feed;
    private final Talks talks;
    private final GraphProperties properties;
    private final GraphExchange exchange;

    FeedController(PageFeed feed, Talks talks, GraphProperties properties, GraphExchange exchange) {
        this.feed = feed;
        this.talks = talks;
        this.properties = properties;
        this.exchange = exchange;
    }

    @PostMapping(FEED)
    void post(@PathVariable String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        run("feed.post", call, () -> onPage(page, () -> feed.post(call.text("message"), call.text("link"))));
    }

    /** Newest first, with {@code fields} and {@code limit}. */
    @GetMapping(FEED)
    void list(@PathVariable String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        var limit = call.text("limit").matches("\\d{1,3}") ? Integer.parseInt(call.text("limit")) : 25;
        Supplier<Answer> work = () -> Answer.ok(Map.of(
                "data",
                feed.all().stream()
                        .filter(post -> !post.deleted())
                        .limit(Math.min(limit, MOST))
                        .map(post -> fields(post, call.text("fields")))
                        .toList()));
        run("feed.list", call, () -> onPage(page, work));
    }

    @GetMapping(NODE)
    void node(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        Supplier<Answer> work = () -> feed.find(id)
                .<Object>map(post -> fields(post, call.text("fields")))
                .or(() -> talks.person(id).map(person -> Map.of("id", id, "locale", person.locale())))
                .map(Answer::ok)
                .orElseGet(() -> GraphError.unknown(id).answer());
        run("nodes.retrieve", call, work);
    }

    @PostMapping(NODE)
    void edit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        run("posts.edit", call, () -> feed.edit(id, call.text("message")));
    }

    @DeleteMapping(NODE)
    void delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        run("posts.delete", new GraphCall(request, response), () -> feed.delete(id));
    }

    /** Which ids a user of the app has for its Pages: by them a data deletion is found. */
    @GetMapping(NODE + "/ids_for_pages")
    void idsForPages(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> Answer.ok(Map.of(
                "data",
                talks.user(id).stream()
                        .map(person -> Map.of("id", person.psid(), "page", Map.of("id", properties.pageId())))
                        .toList()));
        run("users.ids_for_pages", new GraphCall(request, response), work);
    }

    /** For operators: every post there ever was. */
    @GetMapping("/simulator/graph/feed")
    List<PagePost> all() {
        return feed.all();
    }

    private Answer onPage(String page, Supplier<Answer> work) {
        return properties.isPage(page) ? work.get() : GraphError.unknown(page).answer();
    }

    private void run(String operation, GraphCall call, Supplier<Answer> work) throws IOException {
        exchange.run(operation, Map.of(), call, work);
    }

    /** The id, and what was asked for; as the real one, which by itself tells message and time. */
    private static Map<String, Object> fields(PagePost post, String asked) {
        var wanted = asked.isEmpty() ? Set.of("message", "created_time") : Set.of(asked.split(",", -1));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", post.id());
        if (wanted.contains("message")) {
            fields.put("message", post.message());
        }
        if (wanted.contains("created_time")) {
            fields.put("created_time", GraphTime.of(post.createdAt()));
        }
        if (wanted.contains("updated_time")) {
            fields.put("updated_time", GraphTime.of(post.updatedAt()));
        }
        if (wanted.contains("link") && !post.link().isEmpty()) {
            fields.put("link", post.link());
        }
        return fields;
    }
}
