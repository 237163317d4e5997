package dev.laurel.social.announcement;

import dev.laurel.social.announcement.Announcement.OnPage;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Announcements as they are stored. */
final class AnnouncementForm {

    static final String VERSION = "version";
    static final String DUE = "due";
    /** Creation and id: newest first without two at the same place. */
    static final String ORDER = "order";

    private static final String SWEEPSTAKES = "sweepstakesId";
    private static final String POST = "postId";
    private static final String SINCE = "postedAt";
    private static final String PROBLEM = "problem";

    private AnnouncementForm() {}

    static String order(Announcement one) {
        return String.format(Locale.ROOT, "%016d", one.createdAt().toEpochMilli()) + ":" + one.id();
    }

    static Document write(Announcement one) {
        var document = new Document("_id", one.id())
                .append(VERSION, one.version())
                .append(ORDER, order(one))
                .append("type", one.type().name())
                .append("title", one.title())
                .append("text", one.text())
                .append("status", one.status().name())
                .append("edited", one.edited())
                .append("outdated", one.outdated())
                .append("author", one.author())
                .append("createdAt", Date.from(one.createdAt()))
                .append("attempts", one.attempts())
                .append("textOnPage", one.page().text());
        append(document, SWEEPSTAKES, one.sweepstakesId());
        append(document, POST, one.page().postId());
        append(document, SINCE, date(one.page().since()));
        append(document, DUE, date(one.due()));
        append(document, PROBLEM, one.problem());
        return document;
    }

    static Announcement read(Document stored) {
        return new Announcement(
                stored.getString("_id"),
                stored.get(VERSION, Number.class).longValue(),
                AnnouncementType.valueOf(stored.getString("type")),
                stored.getString(SWEEPSTAKES),
                stored.getString("title"),
                stored.getString("text"),
                AnnouncementStatus.valueOf(stored.getString("status")),
                stored.getBoolean("edited"),
                stored.getBoolean("outdated"),
                new OnPage(stored.getString(POST), stored.getString("textOnPage"), instant(stored.getDate(SINCE))),
                stored.getString("author"),
                stored.getDate("createdAt").toInstant(),
                instant(stored.getDate(DUE)),
                stored.get("attempts", Number.class).intValue(),
                stored.getString(PROBLEM));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }
}
