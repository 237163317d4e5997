package dev.laurel.social.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.graph.GraphPages;
import dev.laurel.social.graph.StubGraph;
import dev.laurel.social.graph.StubGraph.Answer;
import dev.laurel.social.messenger.lane.InMemoryLaneStore;
import dev.laurel.social.messenger.lane.LaneRun;
import dev.laurel.social.messenger.lane.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is queued is sent once, in order, inside the window; whatever Meta answers or does not. */
class MessengerOutboxTest {

    private static final Instant HEARD = Instant.parse("2026-11-23T10:00:00Z");
    private static final String PSID = "900";
    private static final Reply REPLY = Reply.of("You have 340 points.", "…");

    private final MovableClock clock = new MovableClock(HEARD);
    private final InMemoryLaneStore store = new InMemoryLaneStore();
    private final StubGraph graph = new StubGraph(clock);
    private final List<Object> events = new ArrayList<>();
    private final DeliverLetter deliver = new DeliverLetter(
            store,
            new SendApi(GraphPages.at(graph.address())),
            this::contact,
            settings(),
            events::add,
            new SimpleMeterRegistry(),
            clock);
    private final MessengerOutbox outbox = new MessengerOutbox(store, woken -> {}, this::contact, clock);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aReplyIsSentOnceForItsKey() {
        var reply = REPLY.with(List.of(new Choice("My tier", "/tier")));
        assertThat(outbox.send(PSID, reply, "reply:m_1", Purpose.RESPONSE)).isInstanceOf(Sending.Queued.class);
        outbox.send(PSID, reply, "reply:m_1", Purpose.RESPONSE);
        work();
        outbox.send(PSID, reply, "reply:m_1", Purpose.RESPONSE);
        work();

        assertThat(graph.messages()).hasSize(1);
        var call = graph.messages().getFirst();
        assertThat(call.path()).isEqualTo("/v24.0/me/messages");
        assertThat(call.authorization()).isEqualTo("Bearer " + GraphPages.TOKEN);
        assertThat(call.parameters())
                .containsEntry("recipient", "{\"id\":\"900\"}")
                .containsEntry("messaging_type", "RESPONSE")
                .containsKey("appsecret_proof")
                .doesNotContainKey("access_token")
                .doesNotContainKey("tag");
        assertThat(call.parameters().get("message")).contains("340 points", "\"payload\":\"/tier\"");
    }

    @Test
    void theWindowIsADayAndSevenForPeopleOfTheStaff() {
        clock.advance(Duration.ofHours(24));

        assertThat(outbox.send(PSID, REPLY, "k1", Purpose.RESPONSE)).isInstanceOf(Sending.OutsideWindow.class);
        assertThat(outbox.send(PSID, REPLY, "k2", Purpose.NOTIFICATION)).isInstanceOf(Sending.OutsideWindow.class);
        assertThat(outbox.send("unknown", REPLY, "k3", Purpose.STAFF)).isInstanceOf(Sending.OutsideWindow.class);
        assertThat(outbox.send(PSID, REPLY, "k4", Purpose.STAFF)).isInstanceOf(Sending.Queued.class);
        work();

        assertThat(graph.messages()).hasSize(1);
        assertThat(graph.messages().getFirst().parameters())
                .containsEntry("messaging_type", "MESSAGE_TAG")
                .containsEntry("tag", "HUMAN_AGENT");
        clock.advance(Duration.ofDays(6));
        assertThat(outbox.send(PSID, REPLY, "k5", Purpose.STAFF)).isInstanceOf(Sending.OutsideWindow.class);
    }

    @Test
    void aWindowThatClosesWhileItWaitsIsTold() {
        outbox.send(PSID, REPLY, "k1", Purpose.NOTIFICATION);
        clock.advance(Duration.ofHours(25));
        work();

        assertThat(graph.messages()).isEmpty();
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        undelivered -> assertThat(undelivered.key()).isEqualTo("k1"));
        assertThat(store.dead()).containsKey("k1");
    }

    @Test
    void tooManyCallsAreTriedAgainAndNothingOvertakes() {
        send("first");
        send("second");
        graph.answerNext(Answer.error(4, 0));
        work();
        assertThat(texts()).containsExactly("first");

        clock.advance(Duration.ofSeconds(2));
        work();

        assertThat(texts()).containsExactly("first", "first", "second");
    }

    @Test
    void whatWasTriedTooOftenIsTold() {
        outbox.send(PSID, REPLY, "k1", Purpose.NOTIFICATION);
        for (var tries = 0; tries < Settings.PATIENT.tries(); tries++) {
            assertThat(events).isEmpty();
            graph.answerNext(Answer.error(4, 0));
            work();
            clock.advance(Duration.ofMinutes(10));
        }

        assertThat(store.dead()).containsKey("k1");
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        undelivered -> assertThat(undelivered.purpose()).isEqualTo(Purpose.NOTIFICATION));
    }

    @Test
    void whatWasSentIsNotSentAgainThoughItsAnswerWasLost() {
        send("first");
        graph.answerNext(Answer.lost());
        work();
        send("second");

        clock.advance(Duration.ofSeconds(15));
        work();

        assertThat(texts()).containsExactly("first", "second");
        assertThat(store.waiting()).isZero();
    }

    @Test
    void whatWasNotSentIsSentAgainOnceMetaSaysSo() {
        send("first");
        graph.answerNext(new Answer(500, "{\"error\":{\"message\":\"x\",\"type\":\"OAuthException\",\"code\":2}}"));
        work();
        clock.advance(Duration.ofSeconds(10));
        work();
        assertThat(texts()).as("Meta may still be at it").containsExactly("first");

        clock.advance(Duration.ofSeconds(5));
        work();

        assertThat(texts()).containsExactly("first", "first");
        assertThat(store.waiting()).isZero();
    }

    @Test
    void aCrashInTheMiddleOfALongReplyLeadsToWhatIsMissingOnly() {
        var whole = "A sentence of forty characters, so it is. ".repeat(60);
        outbox.send(PSID, Reply.of("first", "…").with(new Reply.Card("Terms", whole)), "k1", Purpose.RESPONSE);
        // As a crash leaves it that came after Meta had taken the first part: nobody has heard the answer.
        graph.answerNext(Answer.lost());
        work();
        clock.advance(Duration.ofSeconds(20));
        work();

        assertThat(texts()).hasSize(2).doesNotHaveDuplicates();
        assertThat(String.join(" ", texts()).replaceAll("\\s", ""))
                .isEqualTo(("firstTerms" + whole).replaceAll("\\s", ""));
    }

    @Test
    void whoDoesNotWantItIsNotAskedAgain() {
        outbox.send(PSID, REPLY, "k1", Purpose.RESPONSE);
        graph.answerNext(Answer.error(551, 1545041));
        work();
        clock.advance(Duration.ofHours(1));
        work();

        assertThat(graph.messages()).hasSize(1);
        assertThat(store.dead()).containsKey("k1");
        assertThat(events).hasSize(1);
    }

    @Test
    void aTokenThatEndedLosesNothing() {
        outbox.send(PSID, REPLY, "k1", Purpose.RESPONSE);
        for (var tries = 0; tries < 5; tries++) {
            graph.answerNext(Answer.error(190, 460));
            work();
            clock.advance(Duration.ofMinutes(1));
        }
        work();

        assertThat(store.dead()).isEmpty();
        assertThat(store.isDone("k1")).isTrue();
    }

    private void send(String text) {
        assertThat(outbox.send(PSID, Reply.of(text, text), "key-" + text, Purpose.RESPONSE))
                .isInstanceOf(Sending.Queued.class);
        clock.advance(Duration.ofMillis(1));
    }

    private List<String> texts() {
        return graph.messages().stream().map(StubGraph.Call::text).toList();
    }

    private void work() {
        LaneRun.drain(PSID, store, deliver, clock);
    }

    private Optional<Contact> contact(String psid) {
        return psid.equals(PSID) ? Optional.of(new Contact(PSID, HEARD, null, HEARD)) : Optional.empty();
    }

    private static MessengerSettings settings() {
        return new MessengerSettings(
                DataSize.ofMegabytes(1),
                Duration.ofMillis(150),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1),
                URI.create("https://laurel.example"),
                Settings.PATIENT);
    }
}
