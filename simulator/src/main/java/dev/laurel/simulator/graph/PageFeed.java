package dev.laurel.simulator.graph;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.Shelves;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The Page's posts. */
@Component
class PageFeed implements Provider, DisposableBean {

    /** Meta's limit for a post. */
    private static final int LONGEST = 63_206;

    private final Shelf<PagePost> posts;
    private final GraphProperties properties;
    private final Clock clock;
    private final AtomicLong lastNumber;

    PageFeed(Shelves shelves, GraphProperties properties, Clock clock) {
        this.posts = shelves.open("graph-feed", PagePost.class, PagePost::id);
        this.properties = properties;
        this.clock = clock;
        this.lastNumber = new AtomicLong(clock.millis());
    }

    /** Posts; the very words of the latest post once more are refused, as at the real one. */
    Answer post(String message, String link) {
        return posts.change(() -> refusal(message, link)
                .or(() -> isRepeated(message)
                        ? Optional.of(GraphError.of(506, 1455006, "Duplicate status message"))
                        : Optional.empty())
                .map(GraphError::answer)
                .orElseGet(() -> {
                    var id = properties.pageId() + "_" + lastNumber.incrementAndGet();
                    posts.put(new PagePost(id, message, link, clock.instant(), clock.instant(), false));
                    return Answer.ok(Map.of("id", id));
                }));
    }

    Answer edit(String id, String message) {
        return refusal(message, "")
                .map(GraphError::answer)
                .orElseGet(() -> change(id, post -> post.edited(message, clock.instant())));
    }

    Answer delete(String id) {
        return change(id, post -> post.withdrawn(clock.instant()));
    }

    private Answer change(String id, UnaryOperator<PagePost> step) {
        return posts.change(() -> find(id).map(step)
                .map(after -> {
                    posts.put(after);
                    return Answer.ok(Map.of("success", true));
                })
                .orElseGet(() -> GraphError.unknown(id).answer()));
    }

    /** A post that is still there. */
    Optional<PagePost> find(String id) {
        return posts.get(id).filter(post -> !post.deleted());
    }

    /** All that ever were, newest first. */
    List<PagePost> all() {
        var all = new ArrayList<>(posts.all().toList());
        Collections.reverse(all);
        return all;
    }

    private boolean isRepeated(String message) {
        return all().stream()
                .filter(post -> !post.deleted())
                .findFirst()
                .filter(latest -> latest.message().equals(message))
                .isPresent();
    }

    private static Optional<GraphError> refusal(String message, String link) {
        if (message.isBlank() && link.isBlank()) {
            return Optional.of(GraphError.invalid("Missing message or attachment"));
        }
        return message.length() > LONGEST
                ? Optional.of(GraphError.invalid("Param message must be at most " + LONGEST + " characters"))
                : Optional.empty();
    }

    @Override
    public void forget() {
        posts.clear();
    }

    @Override
    public void destroy() {
        posts.close();
    }
}
