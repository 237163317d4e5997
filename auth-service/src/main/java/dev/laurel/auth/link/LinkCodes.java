package dev.laurel.auth.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The codes that customers are shown. A code is one customer's by a unique index, and is claimed by one conditional write. */
@Repository
class LinkCodes {

    static final String COLLECTION = "linkCodes";
    static final String CODE = "code";

    private static final int ATTEMPTS = 50;
    /** Six digits, the first of which is no zero: a voice assistant hears a number. */
    private static final int LOWEST = 100_000;

    private static final int HIGHEST = 1_000_000;

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    LinkCodes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A new code, in place of the one before; its digits. */
    String issue(LinkChannel channel, String customerId, Instant expiresAt) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String digits = Integer.toString(random.nextInt(LOWEST, HIGHEST));
            try {
                mongo.save(
                        new LinkCode(channel.key(customerId), customerId, channel.key(digits), expiresAt, null),
                        COLLECTION);
                return digits;
            } catch (DuplicateKeyException othersCode) {
                // somebody else has it now
            }
        }
        throw new IllegalStateException("No code is free; are old ones taken away?");
    }

    /** Whose code it is. From then on it is this identity's alone, which may name it again as long as it lasts. */
    Optional<String> claim(LinkChannel channel, String digits, String externalId, Instant now) {
        var found = Optional.ofNullable(
                        mongo.findOne(Query.query(where(CODE).is(channel.key(digits))), LinkCode.class, COLLECTION))
                .filter(code -> now.isBefore(code.expiresAt()));
        return found.filter(code ->
                        code.claimedBy() == null ? claim(code, externalId) : externalId.equals(code.claimedBy()))
                .map(LinkCode::customerId);
    }

    void forget(String customerId) {
        var ids = Arrays.stream(LinkChannel.values())
                .map(channel -> channel.key(customerId))
                .toList();
        mongo.remove(Query.query(where("_id").in(ids)), COLLECTION);
    }

    void removeExpired(Instant now) {
        mongo.remove(Query.query(where("expiresAt").lte(now)), COLLECTION);
    }

    private boolean claim(LinkCode code, String externalId) {
        var unclaimed = Query.query(where("_id")
                .is(code.id())
                .and(CODE)
                .is(code.code())
                .and("claimedBy")
                .isNull());
        return mongo.updateFirst(unclaimed, new Update().set("claimedBy", externalId), COLLECTION)
                        .getModifiedCount()
                == 1;
    }
}
