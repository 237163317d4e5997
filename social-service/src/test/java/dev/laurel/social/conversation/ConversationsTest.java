package dev.laurel.social.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Dialogue;
import dev.laurel.dialogue.conversation.Input;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.understanding.Understanding;
import dev.laurel.dialogue.understanding.Verdict;
import dev.laurel.social.conversation.TurnWatch.Turned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConversationsTest {

    private static final Speaker ADA = new Speaker(Channel.MESSENGER, "psid-1");
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Understanding KEYWORDS = (text, language) -> {
        if (text.contains("points")) {
            return new Verdict.Clear(Intent.POINTS, 0.9);
        }
        return text.contains("mug") ? new Verdict.Clear(Intent.REDEEM, 0.8) : new Verdict.Beyond(0.1);
    };

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final InMemoryTalks talks = new InMemoryTalks();
    private final Till till = new Till();
    private final List<Turned> turns = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Voices voices = (speaker, language) -> new Voices.Voice(till, () -> Optional.of("ada"));
    private final Dialogue dialogue = new Dialogue(KEYWORDS, Catalogue.read(), clock());
    private final Conversations conversations = conversations();
    private final Desk desk = new Desk(
            talks, dialogue, voices, Map.of(Channel.MESSENGER, new Recorded()), KEPT, new JsonMapper(), clock());

    private final class Recorded implements ChannelSender {
        @Override
        public Channel channel() {
            return Channel.MESSENGER;
        }

        @Override
        public void send(Speaker speaker, Reply reply, String key) {
            sent.add(speaker.id() + " " + reply.text() + " " + key);
        }
    }

    private Conversations conversations() {
        return new Conversations(talks, dialogue, voices, List.of(turns::add), KEPT, new JsonMapper(), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private Optional<Reply> says(String id, String text) {
        return conversations.take(ADA, Language.EN, new Input.Text(id, text));
    }

    private Talk talk() {
        return talks.find(ADA.conversationId()).orElseThrow();
    }

    private Word.State state() {
        return talk().word().state();
    }

    @Test
    void aQuestionIsAnsweredAndBothAreOnRecord() {
        assertThat(says("m1", "how many points have I").orElseThrow().text()).startsWith("You have 340 points");

        assertThat(talk().lines())
                .extracting(Line::id, Line::from, Line::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1", Line.From.SPEAKER, "how many points have I"),
                        org.assertj.core.groups.Tuple.tuple("m1:reply", Line.From.DIALOGUE, "You have 340 points."));
        assertThat(talk().lines().getFirst().understood()).isEqualTo(new Line.Understood(Intent.POINTS, 0.9, "CLEAR"));
        assertThat(talk().customers()).containsExactly("ada");
    }

    @Test
    void theSameMessageAgainIsAnsweredAsTheFirstTimeAndSaidOnce() {
        var first = says("m1", "redeem the coffee mug");
        says("m2", "yes");

        assertThat(says("m1", "redeem the coffee mug")).isEqualTo(first);
        assertThat(says("m2", "yes").orElseThrow().card()).isEqualTo(new Reply.Card("Your code", "MUG-1"));
        assertThat(till.redeemed).hasSize(1);
        assertThat(talk().lines()).hasSize(4);
        assertThat(turns).hasSize(2);
    }

    @Test
    void oneYesThatComesManyTimesAtOnceOverTwoInstancesRedeemsOnce() throws Exception {
        says("m1", "redeem the coffee mug");
        var other = conversations();
        List<Optional<Reply>> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reply>>> taken = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() ->
                            (i % 2 == 0 ? conversations : other).take(ADA, Language.EN, new Input.Text("m2", "yes"))))
                    .toList();
            for (var reply : taken) {
                replies.add(reply.get());
            }
        }

        assertThat(till.redeemed).hasSize(1);
        assertThat(replies.stream().distinct()).hasSize(1);
        assertThat(talk().lines()).hasSize(4);
        assertThat(turns).hasSize(2);
    }

    @Test
    void whatComesAtOnceOverTwoInstancesIsAllAnsweredAndAllOnRecord() throws Exception {
        var other = conversations();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reply>>> taken = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> (i % 2 == 0 ? conversations : other)
                            .take(ADA, Language.EN, new Input.Text("m" + i, "points"))))
                    .toList();
            for (var reply : taken) {
                assertThat(reply.get().orElseThrow().text()).startsWith("You have 340");
            }
        }

        assertThat(talk().version()).isEqualTo(60);
        assertThat(talk().lines().stream().map(Line::id).distinct()).hasSize(120);
        assertThat(turns).hasSize(60);
    }

    @Test
    void twoMissesGiveTheWordToAPersonAndTheDialogueFallsSilentAfterSayingSo() {
        says("m1", "blargh");
        assertThat(says("m2", "blargh again").orElseThrow().text()).contains("person");
        assertThat(state()).isEqualTo(Word.State.WAITING);

        assertThat(says("m3", "hello?").orElseThrow().choices()).hasSize(1);
        assertThat(says("m4", "hello??")).isEmpty();
        assertThat(says("m4", "hello??")).isEmpty();
        assertThat(talk().lines().getLast().text()).isEqualTo("hello??");
        assertThat(turns.stream().filter(Turned::handedOver)).hasSize(1);
        assertThat(turns.getLast().understood()).isNull();
    }

    @Test
    void whoeverWaitsMayGoBackToTheDialogue() {
        says("m1", "blargh");
        says("m2", "blargh");

        var back = conversations.take(ADA, Language.EN, new Input.Pressed("m3", "/back"));

        assertThat(back).isPresent();
        assertThat(state()).isEqualTo(Word.State.DIALOGUE);
        assertThat(says("m4", "points").orElseThrow().text()).startsWith("You have");
    }

    @Test
    void staffTakeAnswerAndHandBack() {
        says("m1", "points");
        String id = ADA.conversationId();

        assertThat(desk.take(id, "sue")).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(says("m2", "points")).isEmpty();
        assertThat(desk.reply(id, "sue", "k1", "Hello, I am Sue")).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(desk.reply(id, "sue", "k1", "Hello, I am Sue")).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(talk().lines().stream().filter(line -> line.from() == Line.From.STAFF))
                .singleElement()
                .satisfies(line -> assertThat(line.by()).isEqualTo("sue"));
        // The channel is told again, by the same key, for it may not have heard the first time.
        assertThat(sent).hasSize(2).allMatch(("psid-1 Hello, I am Sue " + id + ":staff:k1")::equals);

        assertThat(desk.handBack(id, "sue")).isInstanceOf(Desk.Outcome.Done.class);
        assertThat(state()).isEqualTo(Word.State.DIALOGUE);
        assertThat(sent.getLast()).contains("bot");
        assertThat(says("m3", "points").orElseThrow().text()).startsWith("You have");
    }

    @Test
    void aConversationIsOnePersonsAtATime() throws Exception {
        says("m1", "points");
        String id = ADA.conversationId();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Desk.Outcome>> taken = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> desk.take(id, "staff-" + i)))
                    .toList();
            int done = 0;
            for (var outcome : taken) {
                done += outcome.get() instanceof Desk.Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(desk.reply(id, "somebody-else", "k", "mine")).isEqualTo(new Desk.Outcome.TakenByAnother());
        assertThat(desk.take("messenger:nobody", "sue")).isEqualTo(new Desk.Outcome.Unknown());
    }

    @Test
    void whatIsTooOldIsNoLongerKeptAndAPauseBeginsAVisit() {
        says("m1", "points");
        now.updateAndGet(then -> then.plus(Duration.ofDays(91)));
        says("m2", "points");

        assertThat(talk().lines()).extracting(Line::id).containsExactly("m2", "m2:reply");
        assertThat(turns).extracting(Turned::firstOfVisit).containsExactly(true, true);
        says("m3", "points");
        assertThat(turns.getLast().firstOfVisit()).isFalse();
    }

    @Test
    void aConversationsMemoryIsBounded() {
        for (int i = 0; i < 150; i++) {
            says("m" + i, "points");
        }

        assertThat(talk().lines()).hasSize(Talk.MOST_LINES);
        assertThat(talk().lines().getLast().id()).isEqualTo("m149:reply");
    }

    @Test
    void whatWasPressedReadsAsItStoodOnTheButton() {
        var greeting = conversations
                .take(ADA, Language.EN, new Input.Pressed("m1", "/start"))
                .orElseThrow();
        var choice = greeting.choices().getFirst();
        conversations.take(ADA, Language.EN, new Input.Pressed("m2", choice.command()));

        assertThat(talk().line("m2").orElseThrow().text()).isEqualTo(choice.label());
    }
}
