package dev.laurel.loyalty.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The register in MongoDB. Ids are listed apart from heads: the list is an index alone, and where a range of ids is a scan,
 * as on the embedded store, few and long lists are asked for, while heads are read by their exact ids.
 */
@Repository
class MongoRegister implements Register {

    private final MongoTemplate mongo;

    MongoRegister(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<String> after(@Nullable String member, int most) {
        Bson following = member == null ? new BsonDocument() : Filters.gt(MongoForm.ID, member);
        return mongo.getCollection(MongoForm.HEADS)
                .find(following)
                .projection(Projections.include(MongoForm.ID))
                .sort(Sorts.ascending(MongoForm.ID))
                .limit(most)
                .batchSize(most)
                .map(head -> head.getString(MongoForm.ID))
                .into(new ArrayList<>());
    }

    @Override
    public List<StoredHead> heads(Collection<String> members) {
        return mongo.getCollection(MongoForm.HEADS)
                .find(Filters.in(MongoForm.ID, members))
                .batchSize(members.size())
                .map(MongoForm::storedHead)
                .into(new ArrayList<>(members.size()));
    }
}
