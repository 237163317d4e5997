package dev.laurel.loyalty.transfer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.platform.store.FirstInsert;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Allowances in MongoDB, one document for each member, replaced day by day. */
@Repository
class MongoAllowances implements Allowances {

    private static final String COLLECTION = "transferAllowances";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoAllowances(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Allowance of(String member) {
        Document stored = collection().find(Filters.eq(member)).first();
        return stored == null ? Allowance.unused(member) : allowance(stored);
    }

    @Override
    public boolean replace(Allowance next) {
        if (next.version() == 1) {
            return inserted(next);
        }
        return collection()
                        .replaceOne(
                                Filters.and(Filters.eq(next.member()), Filters.eq(VERSION, next.version() - 1)),
                                document(next))
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(Allowance first) {
        return FirstInsert.into(collection(), document(first));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document document(Allowance allowance) {
        Document reserved = new Document();
        allowance.reserved().forEach(reserved::append);
        return new Document("_id", allowance.member())
                .append(VERSION, allowance.version())
                .append("day", allowance.day().toString())
                .append("reserved", reserved);
    }

    private static Allowance allowance(Document stored) {
        SortedMap<String, Long> reserved = new TreeMap<>();
        stored.get("reserved", Document.class)
                .forEach((name, points) -> reserved.put(name, ((Number) points).longValue()));
        return new Allowance(
                stored.getString("_id"),
                stored.get(VERSION, Number.class).longValue(),
                LocalDate.parse(stored.getString("day")),
                reserved);
    }
}
