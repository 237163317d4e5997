package dev.laurel.social.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.social.announcement.Page.Answer;
import dev.laurel.social.announcement.Page.Found;
import dev.laurel.social.graph.GraphPages;
import dev.laurel.social.graph.GraphSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the wire: what Meta is asked, and what its answers mean. */
class RestfbPageTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer meta;
    private int status = 200;
    private String body = "{}";

    @BeforeEach
    void start() throws IOException {
        meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
            var answer = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        meta.start();
    }

    @AfterEach
    void stop() {
        meta.stop(0);
    }

    @Test
    void aPostIsMadeOnTheFeedWithTokenAndProof() {
        body = "{\"id\":\"1_2\"}";

        assertThat(page().post("Hello & goodbye\nRef. 1")).isEqualTo(new Answer.Done("1_2"));
        assertThat(asked.getFirst())
                .startsWith("POST /v24.0/100/feed Bearer " + GraphPages.TOKEN + " ")
                .contains("message=Hello & goodbye\nRef. 1")
                .contains("appsecret_proof=");
    }

    @Test
    void aPostIsFoundByItsMark() {
        body = "{\"data\":[{\"id\":\"1_3\"},{\"id\":\"1_2\",\"message\":\"Hello Ref. 1\"}],\"paging\":{}}";

        assertThat(page().find("Ref. 1")).isEqualTo(new Found.Looked(Optional.of("1_2")));
        assertThat(page().find("Ref. 9")).isEqualTo(new Found.Looked(Optional.empty()));
        assertThat(asked.getFirst())
                .startsWith("GET /v24.0/100/feed?")
                .contains("message", "limit=100", "appsecret_proof=");
    }

    @Test
    void aPostIsChangedAndTakenOff() {
        body = "{\"success\":true}";

        assertThat(page().edit("1_2", "New")).isEqualTo(new Answer.Done("1_2"));
        assertThat(page().withdraw("1_2")).isEqualTo(new Answer.Done("1_2"));
        assertThat(asked.getFirst()).startsWith("POST /v24.0/1_2 ").contains("message=New");
        assertThat(asked.getLast()).startsWith("DELETE /v24.0/1_2?").contains("appsecret_proof=");
    }

    @Test
    void whatIsGoneIsWithdrawnButCannotBeChanged() {
        refuse(100, 33);

        assertThat(page().withdraw("1_2")).isEqualTo(new Answer.Done("1_2"));
        assertThat(page().edit("1_2", "New")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whatPassesIsTriedAgainAndTheRestIsNot() {
        for (int code : List.of(1, 2, 4, 10, 32, 190, 200, 506)) {
            refuse(code, 0);
            assertThat(page().post("Hello")).as("code %d", code).isInstanceOf(Answer.Later.class);
        }
        refuse(100, 0);
        assertThat(page().post("Hello")).isInstanceOf(Answer.Refused.class);
        status = 503;
        body = "<html>";
        assertThat(page().post("Hello")).isInstanceOf(Answer.Later.class);
        assertThat(page().find("Ref. 1")).isInstanceOf(Found.Unknown.class);
    }

    @Test
    void silenceIsNoRefusal() {
        var page = page();
        meta.stop(0);

        assertThat(page.post("Hello")).isEqualTo(new Answer.Later("Meta cannot be reached"));
    }

    @Test
    void withoutAPageNothingIsAsked() {
        var page = at(address(), "");

        assertThat(page.post("Hello")).isEqualTo(new Answer.Later("no Page is connected"));
        assertThat(page.find("Ref. 1")).isEqualTo(new Found.Unknown("no Page is connected"));
        assertThat(asked).isEmpty();
    }

    private void refuse(int code, int subcode) {
        status = 400;
        body = "{\"error\":{\"message\":\"no\",\"type\":\"OAuthException\",\"code\":%d,\"error_subcode\":%d}}"
                .formatted(code, subcode);
    }

    private RestfbPage page() {
        return at(address(), "100");
    }

    private URI address() {
        return URI.create("http://localhost:" + meta.getAddress().getPort());
    }

    private static RestfbPage at(URI address, String pageId) {
        return new RestfbPage(
                GraphPages.at(address),
                new GraphSettings(
                        address,
                        pageId,
                        GraphPages.TOKEN,
                        List.of(GraphPages.SECRET),
                        "",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2)));
    }
}
