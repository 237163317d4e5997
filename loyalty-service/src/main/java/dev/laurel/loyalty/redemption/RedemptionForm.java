package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.reward.RewardKindForm;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A redemption as stored. What is absent has no field. */
final class RedemptionForm {

    private RedemptionForm() {}

    static Document document(Redemption redemption) {
        TakenReward reward = redemption.reward();
        Document taken = new Document("name", reward.name())
                .append("kind", RewardKindForm.document(reward.kind()))
                .append("points", reward.points());
        append(taken, "stock", reward.stock());
        append(taken, "perMember", reward.perMember());
        return changing(redemption)
                .append("_id", redemption.id())
                .append("member", redemption.member())
                .append("rewardId", reward.id())
                .append("reward", taken)
                .append("fingerprint", redemption.fingerprint())
                .append("startedAt", Date.from(redemption.startedAt()));
    }

    /** What a step changes. A field that is absent has to go, because the sparse index leaves out only those without. */
    static Document update(Redemption after) {
        Document update = new Document("$set", changing(after));
        return after.lookAt() == null ? update.append("$unset", new Document("lookAt", "")) : update;
    }

    private static Document changing(Redemption redemption) {
        Document document = new Document("version", redemption.version())
                .append("status", redemption.status().name())
                .append(
                        "history",
                        redemption.history().stream()
                                .map(happening -> new Document("at", Date.from(happening.at()))
                                        .append("who", happening.who())
                                        .append("what", happening.what())
                                        .append("detail", happening.detail()))
                                .toList());
        append(document, "lookAt", redemption.lookAt() == null ? null : Date.from(redemption.lookAt()));
        Refusal refusal = redemption.refusal();
        if (refusal != null) {
            Document refused = new Document("reason", refusal.reason()).append("message", refusal.message());
            append(refused, "available", refusal.available());
            document.append("refusal", refused);
        }
        return document;
    }

    static Redemption parse(Document stored) {
        Document taken = stored.get("reward", Document.class);
        Document refusal = stored.get("refusal", Document.class);
        Number stock = taken.get("stock", Number.class);
        Date lookAt = stored.getDate("lookAt");
        return new Redemption(
                stored.getString("_id"),
                stored.getString("member"),
                stored.get("version", Number.class).longValue(),
                RedemptionStatus.valueOf(stored.getString("status")),
                new TakenReward(
                        stored.getString("rewardId"),
                        taken.getString("name"),
                        RewardKindForm.parse(taken.get("kind", Document.class)),
                        taken.get("points", Number.class).longValue(),
                        stock == null ? null : stock.longValue(),
                        taken.getInteger("perMember")),
                stored.getString("fingerprint"),
                refusal == null ? null : refusal(refusal),
                stored.getDate("startedAt").toInstant(),
                lookAt == null ? null : lookAt.toInstant(),
                stored.getList("history", Document.class, List.of()).stream()
                        .map(happening -> new Redemption.Happening(
                                happening.getDate("at").toInstant(),
                                happening.getString("who"),
                                happening.getString("what"),
                                happening.getString("detail")))
                        .toList());
    }

    private static Refusal refusal(Document stored) {
        Number available = stored.get("available", Number.class);
        return new Refusal(
                stored.getString("reason"),
                stored.getString("message"),
                available == null ? null : available.longValue());
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
