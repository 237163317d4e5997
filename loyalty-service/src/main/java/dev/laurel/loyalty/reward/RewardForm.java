package dev.laurel.loyalty.reward;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A reward as stored. What is absent has no field. */
final class RewardForm {

    private RewardForm() {}

    static Document document(Reward reward) {
        RewardTerms terms = reward.terms();
        Document document = new Document("_id", reward.id())
                .append("version", reward.version())
                .append("status", reward.status().name())
                .append("name", terms.name())
                .append("description", terms.description())
                .append("cost", terms.cost())
                .append("kind", RewardKindForm.document(terms.kind()));
        append(document, "stock", terms.stock());
        append(document, "from", date(terms.from()));
        append(document, "until", date(terms.until()));
        append(document, "minimumTier", terms.minimumTier());
        append(document, "perMember", terms.perMember());
        return document;
    }

    static Reward parse(Document stored) {
        Number stock = stored.get("stock", Number.class);
        return new Reward(
                stored.getString("_id"),
                stored.get("version", Number.class).longValue(),
                RewardStatus.valueOf(stored.getString("status")),
                new RewardTerms(
                        stored.getString("name"),
                        stored.getString("description"),
                        stored.get("cost", Number.class).longValue(),
                        RewardKindForm.parse(stored.get("kind", Document.class)),
                        stock == null ? null : stock.longValue(),
                        instant(stored.getDate("from")),
                        instant(stored.getDate("until")),
                        stored.getString("minimumTier"),
                        stored.getInteger("perMember")));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
