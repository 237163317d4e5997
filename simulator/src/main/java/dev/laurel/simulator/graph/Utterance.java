package dev.laurel.simulator.graph;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody did towards the Page: with exactly one of text, quick reply, postback or referral. */
record Utterance(String psid, String mid, Instant at, What what) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The kinds of it. */
    sealed interface What {}

    /** Wrote. */
    record Text(String text) implements What {}

    /** Pressed a quick reply, which shows as text. */
    record QuickReply(String title, String payload) implements What {}

    /** Pressed a button or a menu item. */
    record Postback(String title, String payload) implements What {}

    /** Came by a link {@code m.me/…?ref=…}. */
    record Referral(String ref) implements What {}

    String type() {
        return switch (what) {
            case Text text -> "message";
            case QuickReply quick -> "message";
            case Postback postback -> "postback";
            case Referral referral -> "referral";
        };
    }

    ObjectNode json(String pageId) {
        var event = JSON.createObjectNode();
        event.putObject("sender").put("id", psid);
        event.putObject("recipient").put("id", pageId);
        event.put("timestamp", at.toEpochMilli());
        switch (what) {
            case Text(var text) -> event.putObject("message").put("mid", mid).put("text", text);
            case QuickReply(var title, var payload) ->
                event.putObject("message")
                        .put("mid", mid)
                        .put("text", title)
                        .putObject("quick_reply")
                        .put("payload", payload);
            case Postback(var title, var payload) ->
                event.putObject("postback").put("mid", mid).put("title", title).put("payload", payload);
            case Referral(var ref) ->
                event.putObject("referral")
                        .put("ref", ref)
                        .put("source", "SHORTLINK")
                        .put("type", "OPEN_THREAD");
        }
        return event;
    }
}
