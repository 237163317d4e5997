package dev.laurel.social.messenger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.dialogue.slot.Codes;
import dev.laurel.social.messenger.webhook.Heard.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One post of Meta's: up to a thousand events in any order. What is no word to us (deliveries, reads, reactions, echoes of
 * what we have sent, events of another Page) is left out.
 */
record Delivery(List<Heard> heard) {

    private static final JsonMapper JSON = new JsonMapper();
    /** What a person sees as a picture, a sticker, a sound: the dialogue answers that it did not understand. */
    private static final String NO_WORDS = "?";

    private static final int LONGEST = 2000;

    /** Reads a body; nothing if it is not JSON. */
    static Optional<Delivery> read(byte[] body, String pageId) {
        try {
            return Optional.of(of(JSON.readTree(body), pageId));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Delivery of(JsonNode root, String pageId) {
        List<Heard> heard = new ArrayList<>();
        if (root.path("object").asString("").equals("page")) {
            for (var entry : root.path("entry")) {
                for (var event : entry.path("messaging")) {
                    if (event.at("/recipient/id").asString("").equals(pageId)) {
                        heard(event).ifPresent(heard::add);
                    }
                }
            }
        }
        return new Delivery(heard);
    }

    private static Optional<Heard> heard(JsonNode event) {
        var psid = event.at("/sender/id").asString("");
        if (psid.isEmpty()) {
            return Optional.empty();
        }
        if (event.has("message")) {
            return Optional.of(message(event, psid));
        }
        if (event.has("postback")) {
            var postback = event.get("postback");
            var ref = postback.at("/referral/ref").asString("");
            return Optional.of(
                    ref.isEmpty()
                            ? heard(event, psid, postback, Kind.PRESSED, text(postback, "payload"))
                            : referred(event, psid, postback, ref, text(postback, "payload")));
        }
        return event.has("referral")
                ? Optional.of(referred(
                        event,
                        psid,
                        event.get("referral"),
                        event.at("/referral/ref").asString(""),
                        "/start"))
                : Optional.empty();
    }

    private static Heard message(JsonNode event, String psid) {
        var message = event.get("message");
        var pressed = message.at("/quick_reply/payload").asString("");
        if (!pressed.isEmpty()) {
            return heard(event, psid, message, Kind.PRESSED, pressed);
        }
        var text = text(message, "text");
        return heard(event, psid, message, Kind.TEXT, text.isBlank() ? NO_WORDS : text);
    }

    /** A link {@code m.me/…?ref=…} that carries a code joins the account; any other is a beginning. */
    private static Heard referred(JsonNode event, String psid, JsonNode part, String ref, String otherwise) {
        var code = Codes.in(ref);
        return code.isPresent()
                ? heard(event, psid, part, Kind.LINK, code.get())
                : heard(event, psid, part, Kind.PRESSED, otherwise);
    }

    private static Heard heard(JsonNode event, String psid, JsonNode part, Kind kind, String words) {
        var mid = text(part, "mid");
        var at = event.path("timestamp").asLong(0);
        var id = mid.isEmpty() ? derived(psid, at, kind, words) : mid;
        var cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        return new Heard(id, psid, Instant.ofEpochMilli(at), kind, cut);
    }

    /** Of what has no id: the same once more is the same. */
    private static String derived(String psid, long at, Kind kind, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = psid + '\n' + at + '\n' + kind + '\n' + words;
            return "d_" + HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static String text(JsonNode node, String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null ? "" : value.asString("");
    }
}
