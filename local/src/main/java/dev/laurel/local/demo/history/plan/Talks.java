package dev.laurel.local.demo.history.plan;

import dev.laurel.local.demo.history.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What is said: in the portal's chat, to the Page, and on it. */
final class Talks {

    private static final String END = "end";

    private final JsonNode talks = Texts.json("talks.json");

    void plan(Calendar calendar) {
        talks.path("chats").forEach(chat -> write(calendar, chat, new Act.Chat(text(chat, "who"), talk(chat))));
        talks.path("messages")
                .forEach(message -> write(
                        calendar,
                        message,
                        new Act.Message(
                                text(message, "who"),
                                text(message, "psid"),
                                message.path("link").asBoolean(false),
                                talk(message))));
        talks.path("announcements").forEach(one -> {
            Act.Ending ending = Act.Ending.valueOf(text(one, "ending").toUpperCase(Locale.ROOT));
            Act act = new Act.Announce(text(one, "title"), text(one, "text"), ending);
            if (ending == Act.Ending.WAITING) {
                calendar.atTheEnd(act);
            } else {
                calendar.add(one.path("day").asInt(), "15:22:10", act);
            }
        });
    }

    private static void write(Calendar calendar, JsonNode one, Act act) {
        if (text(one, "time").equals(END)) {
            calendar.atTheEnd(act);
        } else {
            calendar.add(one.path("day").asInt(), text(one, "time"), act);
        }
    }

    private static Act.Talk talk(JsonNode one) {
        List<String> says = StreamSupport.stream(one.path("says").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return new Act.Talk(
                one.path("language").asString("en"),
                says,
                text(one, "answer"),
                one.path("handBack").asBoolean(false));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
