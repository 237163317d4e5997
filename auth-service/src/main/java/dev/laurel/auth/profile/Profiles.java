package dev.laurel.auth.profile;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The profiles, one document each, kept under the account's id. */
@Repository
public class Profiles {
    static final String COLLECTION = "profiles";

    private final MongoTemplate mongo;

    Profiles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Profile.class, COLLECTION));
    }

    public Optional<Profile> findByEmail(String email) {
        return Optional.ofNullable(mongo.findOne(Query.query(where("email").is(email)), Profile.class, COLLECTION));
    }

    /** Those of these ids that there are. */
    public List<Profile> findAll(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), Profile.class, COLLECTION);
    }

    /** Profiles in the order of their ids, beginning after the given one. */
    public List<Profile> page(@Nullable String after, int limit) {
        Query query = after == null ? new Query() : Query.query(where("_id").gt(after));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Profile.class, COLLECTION);
    }

    /** Adds it unless there is one for the id already; says whether it did. */
    public boolean add(Profile profile) {
        try {
            mongo.insert(profile, COLLECTION);
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    /** Replaces the version before this one; says whether that was still the current one. */
    boolean replace(Profile next) {
        Query previous = Query.query(where("_id").is(next.id()).and("version").is(next.version() - 1));
        return mongo.findAndReplace(previous, next, FindAndReplaceOptions.options(), COLLECTION) != null;
    }

    /** Removes it; nothing happens when it is gone already. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), COLLECTION);
    }
}
