package dev.laurel.social.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Reply;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessengerRenderingTest {

    @Test
    void choicesBecomeQuickRepliesUnderTheLastMessage() {
        var reply = Reply.of("A sentence of forty characters, so it is. ".repeat(47), "spoken")
                .with(List.of(new Choice("My points", "/points"), new Choice("A label that is far too long", "/help")));
        var introduced = Introduction.before(reply, Language.EN);

        var messages = MessengerRendering.of(introduced);

        assertThat(messages).hasSize(2);
        assertThat(messages).allMatch(message -> message.get("text").asString().length() <= MessengerRendering.LONGEST);
        assertThat(messages.getFirst().has("quick_replies")).isFalse();
        assertThat(messages.getFirst().get("text").asString()).contains("bot");
        var quickReplies = messages.getLast().get("quick_replies");
        assertThat(quickReplies.get(0).toString())
                .isEqualTo("{\"content_type\":\"text\",\"title\":\"My points\",\"payload\":\"/points\"}");
        assertThat(quickReplies.get(1).get("title").asString()).hasSize(20).endsWith("…");
    }

    @Test
    void thereAreNeverMoreThanThirteen() {
        var choices = IntStream.range(0, 30)
                .mapToObj(number -> new Choice("Choice " + number, "/" + number))
                .toList();
        var reply = new Reply("Which?", "Which?", choices, null, null, false);

        assertThat(MessengerRendering.of(reply).getFirst().get("quick_replies").size())
                .isEqualTo(13);
    }

    @Test
    void cardAndLinkAreReadInTheText() {
        var reply = Reply.of("Redeemed.", "Redeemed.")
                .with(new Reply.Card("Your code", "MUG-123"))
                .with(new Reply.Link("See it here", URI.create("https://laurel.example/rewards")));

        assertThat(MessengerRendering.of(reply).getFirst().get("text").asString())
                .isEqualTo("Redeemed.\n\nYour code\nMUG-123\nSee it here: https://laurel.example/rewards");
    }
}
