package dev.laurel.auth.profile;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The profiles, one document each, kept under the account's id. */
@Repository
public class Profiles {
    static final String COLLECTION = "profiles";

    private final MongoTemplate mongo;
    private final OutboxItems items;
    private final OutboxRelay relay;

    Profiles(MongoTemplate mongo, OutboxItems items, OutboxRelay relay) {
        this.mongo = mongo;
        this.items = items;
        this.relay = relay;
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

    /** Those of whom the id is this, or address or name begin so, in the order of their ids after the given one. */
    public List<Profile> search(String beginning, @Nullable String after, int limit) {
        // Addresses are kept in lower case and have an index in their order; names have none.
        Criteria either = new Criteria()
                .orOperator(
                        where("_id").is(beginning),
                        where("email").regex("^" + Pattern.quote(beginning.toLowerCase(Locale.ROOT))),
                        where("displayName").regex("^" + Pattern.quote(beginning), "i"));
        Query query = Query.query(
                after == null ? either : new Criteria().andOperator(where("_id").gt(after), either));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Profile.class, COLLECTION);
    }

    /** Adds it, and what others have to be told of it, unless there is one for the id already; says whether it did. */
    public boolean add(Profile profile) {
        OutboxItem told = items.of(ProfileEvents.of(profile));
        try {
            mongo.insert(document(profile, told), COLLECTION);
            relay.publish(COLLECTION, profile.id(), List.of(told));
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    /**
     * Replaces the version before this one; says whether that was still the current one. What had not been told of the
     * version before is replaced as well: the event of this one says all that it said.
     */
    boolean replace(Profile next) {
        Query previous = Query.query(where("_id").is(next.id()).and("version").is(next.version() - 1));
        OutboxItem told = items.of(ProfileEvents.of(next));
        boolean replaced =
                mongo.findAndReplace(previous, document(next, told), FindAndReplaceOptions.options(), COLLECTION)
                        != null;
        if (replaced) {
            relay.publish(COLLECTION, next.id(), List.of(told));
        }
        return replaced;
    }

    private Document document(Profile profile, OutboxItem told) {
        Document document = new Document();
        mongo.getConverter().write(profile, document);
        return document.append(OutboxItem.FIELD, List.of(OutboxDocuments.document(told)));
    }

    /** Removes it; nothing happens when it is gone already. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), COLLECTION);
    }
}
