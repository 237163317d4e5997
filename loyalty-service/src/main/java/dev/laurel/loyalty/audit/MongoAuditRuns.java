package dev.laurel.loyalty.audit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each mode. */
@Repository
class MongoAuditRuns implements AuditRuns {

    private static final String COLLECTION = "auditRuns";

    private final MongoTemplate mongo;

    MongoAuditRuns(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<AuditRun> last(AuditMode mode) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.eq(mode.name()))
                        .first())
                .map(stored -> new AuditRun(
                        mode,
                        stored.getDate("at").toInstant(),
                        number(stored, "checked"),
                        number(stored, "drifts"),
                        (int) number(stored, "notChecked")));
    }

    private static long number(Document stored, String name) {
        return stored.get(name, Number.class).longValue();
    }

    @Override
    public void save(AuditRun run) {
        Document document = new Document("_id", run.mode().name())
                .append("at", Date.from(run.at()))
                .append("checked", run.checked())
                .append("drifts", run.drifts())
                .append("notChecked", run.notChecked());
        mongo.getCollection(COLLECTION)
                .replaceOne(Filters.eq(run.mode().name()), document, new ReplaceOptions().upsert(true));
    }
}
