package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.local.suite.Port;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everybody is told what happened, once, whenever the service that tells is killed. */
@Story
class NotificationStory {

    private static final String SOCIAL = "social-service";
    private static final Duration OPEN_FOR = Duration.ofSeconds(15);
    private static final Duration DRAW_AFTER = Duration.ofSeconds(22);

    private final Laurel laurel;

    NotificationStory(Laurel laurel) {
        this.laurel = laurel;
    }

    @Test
    void aPurchaseAndAPrizeAreToldOnceOnEveryChannelWhileTheServiceIsKilled() throws Exception {
        var ada = laurel.newCustomer();
        var onMessenger = linked(ada);
        wantPaymentsOnMessenger(ada);
        var sweepstakes = published();
        enter(ada, sweepstakes);

        // Some are told before the kill, some in the middle of it, some are only heard of afterwards.
        List<String> payments = new ArrayList<>();
        for (var purchase = 0; purchase < 3; purchase++) {
            payments.add(ada.pay("3.00", Customer.CARD).get("id").asString());
        }
        laurel.kill(SOCIAL);
        payments.add(ada.pay("3.00", Customer.CARD).get("id").asString());
        laurel.restart(SOCIAL);

        awaitInbox(ada, "payment", payments.size());
        awaitInbox(ada, "points", payments.size());
        assertThat(inbox(ada, "payment"))
                .extracting(notice -> notice.at("/reference/id").asString())
                .containsExactlyInAnyOrderElementsOf(payments);
        awaitLetters(ada, "Payment received: $3.00", payments.size());
        awaitMessages(onMessenger, "Payment received: $3.00", payments.size());
        assertThatTheStreamGoesOnWhereItWasLeft(ada);

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(laurel.gateway()
                                .get("/api/sweepstakes/" + sweepstakes, Map.of())
                                .json()
                                .path("announcedAt")
                                .asString(""))
                        .isNotBlank());
        laurel.kill(SOCIAL); // with the prize told and posted, half so, or only heard of
        laurel.restart(SOCIAL);

        awaitInbox(ada, "winner", 1);
        awaitLetters(ada, "You won: A book", 1);
        awaitMessages(onMessenger, "You won: A book", 1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(posts(sweepstakes)).hasSize(1));
        assertThat(posts(sweepstakes).getFirst())
                .contains("A book", "Entrant ", "not sponsored, endorsed or administered by");
        awaitMessages(onMessenger, "Payment received: $3.00", payments.size());
        // And the one that was bought while the stream was open.
        assertThat(inbox(ada, "payment")).hasSize(payments.size() + 1);
    }

    /** By the code, and by a word, so that Messenger's window is open. */
    private Correspondent linked(Customer customer) {
        var code = customer.post("/api/auth/me/links/messenger", "{}");
        assertThat(code.status()).as(code.body()).isEqualTo(201);
        var person = Correspondent.of(laurel.simulator());
        person.comesBy(code.json().get("code").asString());
        person.awaitAnswers(1, Duration.ofSeconds(60));
        return person;
    }

    private void wantPaymentsOnMessenger(Customer customer) {
        var path = "/api/notifications/preferences";
        var wanted = (ObjectNode) customer.read(path).json();
        ((ObjectNode) wanted.get("messenger")).put("payment", true);
        var chosen =
                laurel.gateway().put(path, Map.of("Authorization", "Bearer " + customer.token()), wanted.toString());
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    }

    private static void awaitMessages(Correspondent person, String title, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(person.answers())
                        .filteredOn(text -> text.startsWith(title))
                        .hasSize(count));
    }

    /** Through the gateway, from the second notice on: all that came since, then what comes now. */
    private void assertThatTheStreamGoesOnWhereItWasLeft(Customer customer) throws IOException, InterruptedException {
        var newest = customer.read("/api/notifications?limit=1")
                .json()
                .at("/items/0/id")
                .asLong();
        var request = HttpRequest.newBuilder(
                        URI.create(laurel.suite().settings().gateway() + "/api/notifications/stream"))
                .header("Authorization", "Bearer " + customer.token())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "1")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var id = 2L; id <= newest; id++) {
                assertThat(nextId(lines)).isEqualTo("id: " + id);
            }
            customer.pay("3.01", Customer.CARD);
            assertThat(nextId(lines)).isEqualTo("id: " + (newest + 1));
        }
        awaitLetters(customer, "Payment received: $3.01", 1);
    }

    private static String nextId(BufferedReader lines) throws IOException {
        String line;
        do {
            line = lines.readLine();
        } while (line != null && !line.startsWith("id: "));
        return line;
    }

    private void awaitInbox(Customer customer, String kind, int count) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(inbox(customer, kind)).hasSize(count));
    }

    private static List<JsonNode> inbox(Customer customer, String kind) {
        return children(customer.read("/api/notifications?limit=100").json().get("items"))
                .filter(notice -> notice.get("kind").asString().equals(kind))
                .toList();
    }

    /** Each with an id of its own; what a kill made go out twice has the same, and counts as one for every receiver. */
    private void awaitLetters(Customer customer, String subject, int count) {
        var to = URLEncoder.encode(customer.email(), StandardCharsets.UTF_8);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(children(laurel.service(Port.MAILBOX)
                                        .get("/mails?to=" + to, Map.of())
                                        .json())
                                .filter(letter ->
                                        letter.get("subject").asString().equals(subject))
                                .map(letter -> letter.get("messageId").asString())
                                .distinct())
                        .hasSize(count));
    }

    /** What is on the Page about this sweepstakes' draw. */
    private List<String> posts(String sweepstakes) {
        return children(laurel.simulator()
                        .http()
                        .get("/simulator/graph/feed", Map.of())
                        .json())
                .filter(post -> !post.path("deleted").asBoolean(false))
                .map(post -> post.get("message").asString())
                .filter(message -> message.contains("/api/sweepstakes/" + sweepstakes + "/proof"))
                .toList();
    }

    private String published() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var closes = now.plus(OPEN_FOR);
        var created = laurel.asStaff(
                "/api/admin/sweepstakes", """
                {"title":"A draw that is told","description":"Told once.","rules":"No purchase necessary.",
                 "timeZone":"America/New_York","opensAt":"%s","closesAt":"%s","drawAt":"%s",
                 "prizes":[{"name":"A book","retailValue":{"value":"25.00","currency":"USD"},"quantity":1}],
                 "alternates":1,"weightCap":25,"entries":{"pointsCost":10,"bonus":false},
                 "eligibility":{"minimumAge":18,"regions":["US"]}}""".formatted(now.minusSeconds(60), closes, closes.plus(DRAW_AFTER)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var id = created.json().get("id").asString();
        var published = laurel.asStaff("/api/admin/sweepstakes/" + id + "/publish", "");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return id;
    }

    private static void enter(Customer customer, String sweepstakes) {
        await().atMost(Duration.ofSeconds(12)).untilAsserted(() -> {
            var entered = customer.post(
                    "/api/sweepstakes/" + sweepstakes + "/entries", "{\"method\":\"free\",\"quantity\":1}");
            assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        });
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
