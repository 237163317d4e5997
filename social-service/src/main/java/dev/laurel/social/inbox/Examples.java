package dev.laurel.social.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The examples to be reviewed. */
@Repository
public class Examples {

    static final String COLLECTION = "examples";
    static final String CONVERSATION = "conversation";

    private final MongoTemplate mongo;

    Examples(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Proposes it; proposed again, with what it is said to mean now. */
    void propose(Example example) {
        mongo.save(example, COLLECTION);
    }

    /** In the order of their ids, beginning after the given one. */
    List<Example> page(@Nullable String after, int limit) {
        Query query = after == null ? new Query() : Query.query(where("_id").gt(after));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Example.class, COLLECTION);
    }

    /** Takes one off the list; whether it was on it. */
    boolean remove(String id) {
        return mongo.remove(Query.query(where("_id").is(id)), COLLECTION).getDeletedCount() == 1;
    }

    /** Forgets what was taken from these conversations. */
    public void forget(Collection<String> conversations) {
        mongo.remove(Query.query(where(CONVERSATION).in(conversations)), COLLECTION);
    }
}
