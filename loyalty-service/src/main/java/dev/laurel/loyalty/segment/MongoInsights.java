package dev.laurel.loyalty.segment;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Insights in MongoDB, beside them the ids of those who were forgotten. Who forgets writes the id first and deletes then;
 * who saves looks for such ids afterwards: whichever order they meet in, nothing stays.
 */
@Repository
class MongoInsights implements Insights {

    static final String COLLECTION = "insights";
    static final String ID = "_id";
    private static final String FORGOTTEN = "forgottenMembers";

    private final MongoTemplate mongo;

    MongoInsights(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Insight> find(Collection<String> members) {
        Map<String, Insight> found = new HashMap<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.in(ID, members))
                .batchSize(Math.max(1, members.size()))
                .map(InsightForm::parse)
                .forEach(insight -> found.put(insight.member(), insight));
        return found;
    }

    @Override
    public void save(Collection<Insight> insights) {
        if (insights.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = insights.stream()
                .map(insight -> new ReplaceOneModel<>(
                        Filters.eq(insight.member()), InsightForm.document(insight), new ReplaceOptions().upsert(true)))
                .toList();
        mongo.getCollection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false));
        List<String> forgotten = mongo.getCollection(FORGOTTEN)
                .find(Filters.in(ID, insights.stream().map(Insight::member).toList()))
                .map(member -> member.getString(ID))
                .into(new ArrayList<>());
        forgotten.forEach(this::delete);
    }

    @Override
    public List<Insight> in(Segment segment, String after, int count) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.eq(InsightForm.SEGMENT, segment.label()), Filters.gt(ID, after)))
                .sort(Sorts.ascending(ID))
                .limit(count)
                .map(InsightForm::parse)
                .into(new ArrayList<>());
    }

    @Override
    public void forget(String member) {
        mongo.getCollection(FORGOTTEN)
                .replaceOne(Filters.eq(member), new Document(ID, member), new ReplaceOptions().upsert(true));
        delete(member);
    }

    private void delete(String member) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq(member));
    }
}
