package dev.laurel.social.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import dev.laurel.social.graph.StubGraph.Answer;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What restfb says of Meta's answers, and what that means for whoever asked. */
class GraphFailureTest {

    @Test
    void meaningsAreMetas() {
        assertThat(after(Answer.error(10, 2018278)))
                .isInstanceOfSatisfying(
                        GraphFailure.Refused.class,
                        refused -> assertThat(refused.isOutsideWindow()).isTrue());
        assertThat(after(Answer.error(10, 0))).isInstanceOf(GraphFailure.Locked.class);
        assertThat(after(Answer.error(190, 463))).isInstanceOf(GraphFailure.Locked.class);
        assertThat(after(Answer.error(200, 0))).isInstanceOf(GraphFailure.Locked.class);
        assertThat(after(Answer.error(100, 2018001))).isInstanceOf(GraphFailure.Refused.class);
        assertThat(after(Answer.error(613, 0))).isInstanceOf(GraphFailure.Untaken.class);
        assertThat(after(new Answer(429, "{}"))).isInstanceOf(GraphFailure.Untaken.class);
        assertThat(after(Answer.error(2, 0))).isInstanceOf(GraphFailure.Unclear.class);
        assertThat(after(new Answer(503, "down"))).isInstanceOf(GraphFailure.Unclear.class);
        assertThat(after(Answer.lost())).isInstanceOf(GraphFailure.Unclear.class);
    }

    @Test
    void whoCannotBeReachedHasTakenNothing() {
        assertThat(send(URI.create("http://localhost:1"))).isInstanceOf(GraphFailure.Untaken.class);
    }

    private static GraphFailure after(Answer answer) {
        try (var graph = new StubGraph(Clock.systemUTC())) {
            graph.answerNext(answer);
            var failure = send(graph.address());
            assertThat(graph.messages()).as("sent once, whatever happened").hasSize(1);
            assertThat(failure.why()).doesNotContain(GraphPages.TOKEN);
            return failure;
        }
    }

    private static GraphFailure send(URI address) {
        var page = GraphPages.at(address);
        return GraphFailure.of(catchThrowableOfType(
                FacebookException.class,
                () -> page.publish("me/messages", JsonObject.class, Parameter.with("message", "{}"))));
    }
}
