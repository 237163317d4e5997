package dev.laurel.auth.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The tokens of one-time links, of which only hashes are stored. Each is claimed by one conditional write. */
@Repository
class LinkTokens {

    static final String COLLECTION = "linkTokens";

    private static final int BYTES = 32;

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    LinkTokens(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A token as stored.
     *
     * @param id its hash
     * @param claimedBy the customer who opened the link
     */
    record LinkToken(
            String id,
            LinkChannel channel,
            String externalId,
            Instant expiresAt,
            @Nullable String claimedBy) {}

    /** A new token for this identity. */
    String issue(LinkChannel channel, String externalId, Instant expiresAt) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mongo.insert(new LinkToken(hash(token), channel, externalId, expiresAt, null), COLLECTION);
        return token;
    }

    /** The identity that it was made for. From then on it is this customer's alone, who may send it again. */
    Optional<String> claim(LinkChannel channel, String token, String customerId, Instant now) {
        return Optional.ofNullable(mongo.findById(hash(token), LinkToken.class, COLLECTION))
                .filter(found -> found.channel() == channel && now.isBefore(found.expiresAt()))
                .filter(found -> found.claimedBy() == null
                        ? claim(found.id(), customerId)
                        : customerId.equals(found.claimedBy()))
                .map(LinkToken::externalId);
    }

    void removeExpired(Instant now) {
        mongo.remove(Query.query(where("expiresAt").lte(now)), COLLECTION);
    }

    private boolean claim(String id, String customerId) {
        return mongo.updateFirst(
                                Query.query(where("_id").is(id).and("claimedBy").isNull()),
                                new Update().set("claimedBy", customerId),
                                COLLECTION)
                        .getModifiedCount()
                == 1;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
