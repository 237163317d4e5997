package dev.laurel.social.notification;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Notices as they are stored. */
public final class NoticeForm {

    private static final String REFERENCE = "reference";

    private NoticeForm() {}

    public static Document write(Notice notice) {
        var document = new Document("kind", notice.kind().name())
                .append("title", notice.title())
                .append("text", notice.text());
        var reference = notice.reference();
        if (reference != null) {
            document.append(REFERENCE, new Document("type", reference.type()).append("id", reference.id()));
        }
        return document;
    }

    public static Notice read(Document stored) {
        return new Notice(
                Kind.valueOf(stored.getString("kind")),
                stored.getString("title"),
                stored.getString("text"),
                reference(stored.get(REFERENCE, Document.class)));
    }

    private static Notice.@Nullable Reference reference(@Nullable Document stored) {
        return stored == null ? null : new Notice.Reference(stored.getString("type"), stored.getString("id"));
    }
}
