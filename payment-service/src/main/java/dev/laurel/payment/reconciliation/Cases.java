package dev.laurel.payment.reconciliation;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The queue of cases. The same difference is the same case, however often it is found. */
@Repository
public class Cases {

    static final String COLLECTION = "reconciliationCases";

    private final MongoTemplate mongo;
    private final Clock clock;

    Cases(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Opens a case for the difference; one that is there, resolved or not, is only seen again. */
    void open(Difference difference, Instant seen) {
        var document = new Document("_id", difference.id())
                .append("kind", difference.kind().name())
                .append("provider", difference.provider())
                .append("state", Case.State.OPEN.name())
                .append("text", difference.text())
                .append("paymentId", difference.paymentId())
                .append("movement", difference.movement())
                .append("ours", amount(difference.ours()))
                .append("theirs", amount(difference.theirs()))
                .append("firstSeenAt", Date.from(seen))
                .append("lastSeenAt", Date.from(seen))
                .append("notes", List.of());
        try {
            mongo.execute(COLLECTION, cases -> cases.insertOne(document));
        } catch (DuplicateKeyException known) {
            var again = new Document("$max", new Document("lastSeenAt", Date.from(seen)));
            mongo.execute(COLLECTION, cases -> cases.updateOne(new Document("_id", difference.id()), again));
        }
    }

    /** Cases in this state, the latest found first. */
    List<Case> list(Case.State state, int skip, int most) {
        return mongo.getCollection(COLLECTION)
                .find(new Document("state", state.name()))
                .sort(Sorts.orderBy(Sorts.descending("firstSeenAt"), Sorts.ascending("_id")))
                .skip(skip)
                .limit(most)
                .map(Cases::read)
                .into(new ArrayList<>());
    }

    boolean exists(String id) {
        return mongo.getCollection(COLLECTION).countDocuments(new Document("_id", id)) > 0;
    }

    /** Those about this payment, the first found first. */
    public List<Case> about(String paymentId) {
        return mongo.getCollection(COLLECTION)
                .find(new Document("paymentId", paymentId))
                .sort(Sorts.ascending("firstSeenAt", "_id"))
                .map(Cases::read)
                .into(new ArrayList<>());
    }

    /** Adds a note, and resolves the case if that is wanted. */
    Optional<Case> note(String id, String by, String text, boolean resolves) {
        var note = new Document("at", Date.from(clock.instant()))
                .append("by", by)
                .append("text", text)
                .append("resolves", resolves);
        var update = new Document("$push", new Document("notes", note));
        if (resolves) {
            update.append("$set", new Document("state", Case.State.RESOLVED.name()));
        }
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .findOneAndUpdate(
                                new Document("_id", id),
                                update,
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Cases::read);
    }

    private static @Nullable Document amount(@Nullable Money money) {
        return money == null
                ? null
                : new Document("value", money.getAmount().toPlainString())
                        .append("currency", money.getCurrencyUnit().getCode());
    }

    private static @Nullable Amount amount(@Nullable Document stored) {
        return stored == null ? null : new Amount(stored.getString("value"), stored.getString("currency"));
    }

    private static Case read(Document stored) {
        return new Case(
                stored.getString("_id"),
                Difference.Kind.valueOf(stored.getString("kind")),
                stored.getString("provider"),
                Case.State.valueOf(stored.getString("state")),
                stored.getString("text"),
                stored.getString("paymentId"),
                stored.getString("movement"),
                amount(stored.get("ours", Document.class)),
                amount(stored.get("theirs", Document.class)),
                stored.getDate("firstSeenAt").toInstant(),
                stored.getDate("lastSeenAt").toInstant(),
                stored.getList("notes", Document.class).stream()
                        .map(note -> new Case.Note(
                                note.getDate("at").toInstant(),
                                note.getString("by"),
                                note.getString("text"),
                                note.getBoolean("resolves", false)))
                        .toList());
    }
}
