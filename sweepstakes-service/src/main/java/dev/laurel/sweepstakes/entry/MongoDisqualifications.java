package dev.laurel.sweepstakes.entry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoDisqualifications implements Disqualifications {

    private static final String COLLECTION = "disqualifications";
    private static final String REASON = "reason";

    private final MongoTemplate mongo;

    MongoDisqualifications(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(String sweepstakesId, String entryId, String reason) {
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq(id(sweepstakesId, entryId)),
                        Updates.set(REASON, reason),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String sweepstakesId, String entryId, String reason) {
        mongo.getCollection(COLLECTION)
                .deleteOne(Filters.and(Filters.eq(id(sweepstakesId, entryId)), Filters.eq(REASON, reason)));
    }

    @Override
    public Map<String, String> of(String sweepstakesId, Collection<String> entryIds) {
        Map<String, String> reasons = new HashMap<>();
        var ids = entryIds.stream().map(entryId -> id(sweepstakesId, entryId)).toList();
        mongo.getCollection(COLLECTION)
                .find(Filters.in("_id", ids))
                .forEach(found -> reasons.put(
                        found.getString("_id").substring(sweepstakesId.length() + 1), found.getString(REASON)));
        return reasons;
    }

    private static String id(String sweepstakesId, String entryId) {
        return sweepstakesId + ":" + entryId;
    }
}
