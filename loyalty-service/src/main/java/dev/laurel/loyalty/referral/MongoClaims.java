package dev.laurel.loyalty.referral;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.laurel.platform.store.FirstInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Claims in MongoDB, one document each. */
@Repository
class MongoClaims implements Claims {

    static final String COLLECTION = "referralClaims";
    static final String REFERRER = "referrer";
    static final String STATE = "state";
    static final String LOOK_AT = "lookAt";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoClaims(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean insert(Claim claim) {
        return FirstInsert.into(collection(), document(claim));
    }

    @Override
    public boolean replace(Claim next) {
        Bson before = Filters.and(Filters.eq(next.id()), Filters.eq(VERSION, next.version() - 1));
        return collection().replaceOne(before, document(next)).getMatchedCount() == 1;
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(collection().find(Filters.eq(id)).first()).map(MongoClaims::claim);
    }

    @Override
    public List<Claim> due(Instant now, int most) {
        return found(Filters.lte(LOOK_AT, Date.from(now)), LOOK_AT, most);
    }

    @Override
    public List<Claim> on(String referrer) {
        return found(Filters.eq(REFERRER, referrer), "_id", 0);
    }

    @Override
    public List<Claim> in(ClaimState state, @Nullable String after, int most) {
        Bson inState = Filters.eq(STATE, state.name());
        return found(after == null ? inState : Filters.and(inState, Filters.gt("_id", after)), "_id", most);
    }

    /** 0 means all. */
    private List<Claim> found(Bson filter, String order, int most) {
        return collection()
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(most)
                .map(MongoClaims::claim)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document document(Claim claim) {
        Document document = new Document("_id", claim.id())
                .append(VERSION, claim.version())
                .append("friend", claim.friend())
                .append(REFERRER, claim.referrer())
                .append(STATE, claim.state().name())
                .append("signs", claim.signs())
                .append("refunded", claim.refunded())
                .append("friendBonus", claim.bonuses().friend())
                .append("referrerBonus", claim.bonuses().referrer())
                .append("claimedAt", Date.from(claim.claimedAt()));
        append(document, "payment", claim.payment());
        append(document, "rewardedAt", date(claim.rewardedAt()));
        append(document, LOOK_AT, date(claim.lookAt()));
        Claim.Decision decision = claim.decision();
        if (decision != null) {
            document.append(
                    "decision",
                    new Document("by", decision.by())
                            .append("at", Date.from(decision.at()))
                            .append("reason", decision.reason()));
        }
        return document;
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static Claim claim(Document stored) {
        return new Claim(
                stored.getString("_id"),
                stored.get(VERSION, Number.class).longValue(),
                stored.getString("friend"),
                stored.getString(REFERRER),
                ClaimState.valueOf(stored.getString(STATE)),
                stored.getList("signs", String.class),
                stored.getString("payment"),
                stored.getBoolean("refunded"),
                new Claim.Bonuses(
                        stored.get("friendBonus", Number.class).longValue(),
                        stored.get("referrerBonus", Number.class).longValue()),
                decision(stored.get("decision", Document.class)),
                stored.getDate("claimedAt").toInstant(),
                instant(stored, "rewardedAt"),
                instant(stored, LOOK_AT));
    }

    private static Claim.@Nullable Decision decision(@Nullable Document stored) {
        return stored == null
                ? null
                : new Claim.Decision(
                        stored.getString("by"), stored.getDate("at").toInstant(), stored.getString("reason"));
    }

    private static @Nullable Instant instant(Document stored, String name) {
        Date date = stored.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
