package dev.laurel.social.messenger;

import dev.laurel.social.messenger.lane.Parcel;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reply in the outbox: its messages, how many of them are sent, and the one that is on its way.
 *
 * @param messages as JSON for the Send API
 * @param sent how many are sent for certain
 * @param tryingAt when the next one was given to Meta, if nobody knows what became of it: a crash or a time-out came
 */
record Letter(
        String key,
        String psid,
        Purpose purpose,
        List<String> messages,
        int sent,
        @Nullable Instant tryingAt) {

    private static final String SENT = "sent";
    private static final String TRYING_AT = "tryingAt";

    static Document content(Purpose purpose, List<ObjectNode> messages) {
        return new Document("purpose", purpose.name())
                .append("messages", messages.stream().map(ObjectNode::toString).toList())
                .append(SENT, 0);
    }

    static Letter of(Parcel parcel) {
        var content = parcel.content();
        @Nullable Date tryingAt = content.getDate(TRYING_AT);
        return new Letter(
                parcel.id(),
                parcel.lane(),
                Purpose.valueOf(content.getString("purpose")),
                content.getList("messages", String.class),
                content.getInteger(SENT),
                tryingAt == null ? null : tryingAt.toInstant());
    }

    /** So many are sent, and the next is given to Meta now. */
    static Map<String, Object> trying(int number, Instant now) {
        return Map.of(SENT, number, TRYING_AT, Date.from(now));
    }

    /** So many are sent, and the next is certainly not. */
    static Map<String, Object> untried(int number) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(SENT, number);
        fields.put(TRYING_AT, null);
        return fields;
    }
}
