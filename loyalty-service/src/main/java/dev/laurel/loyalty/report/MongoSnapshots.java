package dev.laurel.loyalty.report;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Snapshots in MongoDB, the instant as id. */
@Repository
class MongoSnapshots implements Snapshots {

    private static final String COLLECTION = "totals";

    private final MongoTemplate mongo;

    MongoSnapshots(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void save(Totals totals) {
        Date at = Date.from(totals.at());
        mongo.getCollection(COLLECTION)
                .replaceOne(Filters.eq(at), document(at, totals), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Totals> lastUntil(Instant at) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.lte("_id", Date.from(at)))
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoSnapshots::parse);
    }

    private static Document document(Date at, Totals totals) {
        List<Document> expiries = totals.expiries().entrySet().stream()
                .map(expiry -> new Document("on", expiry.getKey().toString())
                        .append("credited", expiry.getValue().credited())
                        .append("expired", expiry.getValue().expired())
                        .append("left", expiry.getValue().left()))
                .toList();
        return new Document("_id", at)
                .append("members", totals.members())
                .append("accounts", new Document(totals.accounts()))
                .append("kinds", new Document(totals.kinds()))
                .append("expiries", expiries)
                .append("owed", totals.owed())
                .append("tiers", new Document(totals.tiers()));
    }

    private static Totals parse(Document stored) {
        TreeMap<LocalDate, Totals.Expiry> expiries = new TreeMap<>();
        stored.getList("expiries", Document.class)
                .forEach(expiry -> expiries.put(
                        LocalDate.parse(expiry.getString("on")),
                        new Totals.Expiry(
                                number(expiry, "credited"), number(expiry, "expired"), number(expiry, "left"))));
        return new Totals(
                stored.getDate("_id").toInstant(),
                number(stored, "members"),
                counts(stored.get("accounts", Document.class)),
                counts(stored.get("kinds", Document.class)),
                expiries,
                number(stored, "owed"),
                counts(stored.get("tiers", Document.class)));
    }

    private static SortedMap<String, Long> counts(Document stored) {
        TreeMap<String, Long> counts = new TreeMap<>();
        stored.forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
        return counts;
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }
}
