package dev.laurel.dialogue.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Reply;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people say, in whatever order. */
class DialoguePropertiesTest {

    @Property(tries = 300)
    void nothingIsSpentWithoutAYesToAQuestionThatNamesThePoints(
            @ForAll("messages") List<String> messages, @ForAll Language language) {
        var talk = new Talk(language);
        String asked = "";
        for (String message : messages) {
            int before = talk.shop.spent.size();
            talk.say(message);
            for (var spent : talk.shop.spent.subList(before, talk.shop.spent.size())) {
                assertThat(asked).contains(Long.toString(spent.points()));
                assertThat(message).matches("(?i)/yes.*|/pick.*|yes|yes please|sí|ok|1|the first one|the last one");
            }
            asked = talk.reply();
        }
        assertThat(talk.shop.available).isNotNegative();
    }

    @Property(tries = 300)
    void everythingIsAnsweredWithinBounds(@ForAll("messages") List<String> messages, @ForAll Language language) {
        var talk = new Talk(language);
        for (int i = 0; i < messages.size(); i++) {
            talk.shop.answering = i % 7 != 3;
            talk.say(messages.get(i));
            Reply reply = talk.turn.reply();
            assertThat(reply.text()).isNotBlank().hasSizeLessThanOrEqualTo(Reply.LONGEST);
            assertThat(reply.speech()).isNotBlank();
            assertThat(reply.choices()).hasSizeLessThanOrEqualTo(Choice.MOST);
            assertThat(talk.stored).hasSizeLessThan(4000);
            assertThat(talk.turn.next().misses()).isLessThanOrEqualTo(Dialogue.MISSES_UNTIL_HANDOVER);
            assertThat(ConversationJson.read(talk.stored, Language.EN)).isEqualTo(talk.turn.next());
        }
    }

    @Property(tries = 200)
    void stopAlwaysEnds(@ForAll("messages") List<String> messages, @ForAll Language language) {
        var talk = new Talk(language);
        messages.forEach(talk::say);
        talk.say("stop");

        assertThat(talk.turn.reply().ends()).isTrue();
        assertThat(talk.turn.next().mode()).isEqualTo(Conversation.Mode.ENDED);
        assertThat(talk.turn.next().question()).isNull();
    }

    @Provide
    Arbitrary<List<String>> messages() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                8,
                                Arbitraries.of(
                                        "points",
                                        "rewards",
                                        "redeem",
                                        "redeem the coffee mug",
                                        "enter",
                                        "with points",
                                        "3",
                                        "the first one",
                                        "the last one",
                                        "yes",
                                        "yes",
                                        "ok",
                                        "sí",
                                        "no",
                                        "cancel",
                                        "winners",
                                        "was the draw fair",
                                        "unlink",
                                        "delete my data",
                                        "482913",
                                        "perhaps so",
                                        "and my tier",
                                        "canjear",
                                        "participar",
                                        "tote bag",
                                        "stop",
                                        "human",
                                        "thanks",
                                        "1")),
                        net.jqwik.api.Tuple.of(
                                4,
                                Arbitraries.of(
                                        "/redeem/r-mug",
                                        "/redeem/r-tote",
                                        "/redeem/r-gold",
                                        "/enter/s-summer/points",
                                        "/enter/s-summer/free",
                                        "/enter/s-spring",
                                        "/yes",
                                        "/yes/dialogue-m0",
                                        "/yes/dialogue-m2",
                                        "/no",
                                        "/back",
                                        "/start",
                                        "/enter/s-summer/40",
                                        "/nonsense",
                                        "/%zz",
                                        "/")),
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(3000)))
                .list()
                .ofMaxSize(25);
    }
}
