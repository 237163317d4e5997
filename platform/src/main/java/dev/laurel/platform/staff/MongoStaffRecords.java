package dev.laurel.platform.staff;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.store.FirstInsert;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Records as documents, the number as id. */
final class MongoStaffRecords implements StaffRecords {

    static final String COLLECTION = "staffLog";
    private static final String REASON = "reason";

    private final MongoTemplate mongo;

    MongoStaffRecords(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean insert(StaffRecord next) {
        return FirstInsert.into(mongo.getCollection(COLLECTION), document(next));
    }

    @Override
    public List<StaffRecord> downFrom(long highest, int count) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.lte("_id", highest))
                .sort(Sorts.descending("_id"))
                .limit(count)
                .map(MongoStaffRecords::parse)
                .into(new ArrayList<>());
    }

    @Override
    public void forgetReasons(String subject) {
        mongo.getCollection(COLLECTION).updateMany(Filters.eq("subject", subject), Updates.unset(REASON));
    }

    private static Document document(StaffRecord action) {
        Document details = new Document();
        details.putAll(action.details());
        Document document = new Document("_id", action.number())
                .append("at", Date.from(action.at()))
                .append("actor", action.actor())
                .append("action", action.action())
                .append("subject", action.subject())
                .append("reasonHash", action.reasonHash())
                .append("details", details)
                .append("correlationId", action.correlationId())
                .append("previousHash", action.previousHash())
                .append("hash", action.hash());
        StaffRecord.Reason reason = action.reason();
        if (reason != null) {
            document.append(REASON, new Document("salt", reason.salt()).append("text", reason.text()));
        }
        return document;
    }

    private static StaffRecord parse(Document stored) {
        Map<String, String> details = new TreeMap<>();
        stored.get("details", Document.class).forEach((name, value) -> details.put(name, (String) value));
        return new StaffRecord(
                stored.get("_id", Number.class).longValue(),
                stored.getDate("at").toInstant(),
                stored.getString("actor"),
                stored.getString("action"),
                stored.getString("subject"),
                stored.getString("reasonHash"),
                reason(stored.get(REASON, Document.class)),
                details,
                stored.getString("correlationId"),
                stored.getString("previousHash"),
                stored.getString("hash"));
    }

    private static StaffRecord.@Nullable Reason reason(@Nullable Document stored) {
        return stored == null ? null : new StaffRecord.Reason(stored.getString("salt"), stored.getString("text"));
    }
}
