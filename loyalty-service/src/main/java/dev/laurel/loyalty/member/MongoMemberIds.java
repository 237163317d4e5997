package dev.laurel.loyalty.member;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The register is what heads there are. Ranges of ids go by the index of ids; the embedded store scans for them. */
@Repository
class MongoMemberIds implements MemberIds {

    private static final String HEADS = "heads";
    private static final String ID = "_id";

    private final MongoTemplate mongo;

    MongoMemberIds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<String> startingWith(String text, String after, int count) {
        List<Bson> range = new ArrayList<>();
        range.add(after.compareTo(text) >= 0 ? Filters.gt(ID, after) : Filters.gte(ID, text));
        if (!text.isEmpty()) {
            range.add(Filters.lt(ID, text + Character.MAX_VALUE));
        }
        return mongo.getCollection(HEADS)
                .find(Filters.and(range))
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .limit(count)
                .map(head -> head.getString(ID))
                .into(new ArrayList<>());
    }
}
