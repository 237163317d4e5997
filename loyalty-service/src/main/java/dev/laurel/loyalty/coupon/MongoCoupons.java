package dev.laurel.loyalty.coupon;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Codes in MongoDB, one document each. {@code holder} is unique and always there (a free code holds itself), because the
 * embedded store and MongoDB agree on unique indexes only when no field is missing.
 */
@Repository
class MongoCoupons implements Coupons {

    static final String COLLECTION = "coupons";
    static final String HOLDER = "holder";
    static final String REWARD = "rewardId";
    static final String STATE = "state";

    private static final String NOBODY = "free:";

    private final MongoTemplate mongo;

    MongoCoupons(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> add(Collection<Coupon> coupons) {
        List<Document> documents = coupons.stream().map(MongoCoupons::document).toList();
        Set<String> known = new HashSet<>();
        if (documents.isEmpty()) {
            return known;
        }
        access(stored -> {
            try {
                stored.insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException refused) {
                refused.getWriteErrors().forEach(error -> {
                    if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                        throw refused;
                    }
                    known.add(documents.get(error.getIndex()).getString("_id"));
                });
            }
            return true;
        });
        return known;
    }

    @Override
    public boolean reserve(String rewardId, String holder) {
        return access(coupons -> {
            if (held(coupons, holder) != null) {
                return true;
            }
            try {
                return coupons.findOneAndUpdate(
                                Filters.and(Filters.eq(REWARD, rewardId), Filters.eq(STATE, CouponState.FREE.name())),
                                Updates.combine(
                                        Updates.set(STATE, CouponState.RESERVED.name()), Updates.set(HOLDER, holder)))
                        != null;
            } catch (MongoCommandException | MongoWriteException refused) {
                // Whoever acts for the same holder at the same time has got him one.
                if (isDuplicate(refused.getCode())) {
                    return true;
                }
                throw refused;
            }
        });
    }

    @Override
    public void release(String holder) {
        access(coupons -> {
            Document held = held(coupons, holder);
            if (held != null) {
                coupons.updateOne(
                        inState(held.getString("_id"), holder, CouponState.RESERVED),
                        Updates.combine(
                                Updates.set(STATE, CouponState.FREE.name()),
                                Updates.set(HOLDER, NOBODY + held.getString("_id"))));
            }
            return true;
        });
    }

    @Override
    public void issue(String holder, Optional<Instant> validUntil) {
        access(coupons -> {
            Document held = held(coupons, holder);
            if (held != null) {
                List<Bson> updates = new ArrayList<>(List.of(Updates.set(STATE, CouponState.ISSUED.name())));
                validUntil.ifPresent(until -> updates.add(Updates.set("validUntil", Date.from(until))));
                coupons.updateOne(
                        inState(held.getString("_id"), holder, CouponState.RESERVED), Updates.combine(updates));
            }
            return true;
        });
    }

    @Override
    public void issueNew(Coupon coupon) {
        access(coupons -> {
            try {
                coupons.insertOne(document(coupon));
            } catch (MongoWriteException refused) {
                // The holder has one already: the first one is his.
                if (!isDuplicate(refused.getCode())) {
                    throw refused;
                }
            }
            return true;
        });
    }

    @Override
    public Optional<Coupon> withdraw(String holder) {
        return access(coupons -> {
            Document held = held(coupons, holder);
            if (held == null) {
                return Optional.empty();
            }
            coupons.updateOne(
                    inState(held.getString("_id"), holder, CouponState.ISSUED),
                    Updates.set(STATE, CouponState.VOID.name()));
            return Optional.ofNullable(held(coupons, holder)).map(MongoCoupons::coupon);
        });
    }

    @Override
    public boolean use(String id, Instant at, String staff) {
        return access(coupons -> coupons.findOneAndUpdate(
                        Filters.and(Filters.eq(id), Filters.eq(STATE, CouponState.ISSUED.name())),
                        Updates.combine(
                                Updates.set(STATE, CouponState.USED.name()),
                                Updates.set("usedAt", Date.from(at)),
                                Updates.set("usedBy", staff)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                != null);
    }

    @Override
    public Optional<Coupon> find(String id) {
        return access(coupons ->
                Optional.ofNullable(coupons.find(Filters.eq(id)).first()).map(MongoCoupons::coupon));
    }

    @Override
    public Map<String, Coupon> heldBy(Collection<String> holders) {
        return access(coupons -> {
            Map<String, Coupon> held = new HashMap<>();
            coupons.find(Filters.in(HOLDER, holders))
                    .forEach(found -> held.put(found.getString(HOLDER), coupon(found)));
            return held;
        });
    }

    @Override
    public boolean hasFree(String rewardId) {
        return access(coupons ->
                coupons.find(Filters.and(Filters.eq(REWARD, rewardId), Filters.eq(STATE, CouponState.FREE.name())))
                                .first()
                        != null);
    }

    @Override
    public long free(String rewardId) {
        return access(coupons -> coupons.countDocuments(
                Filters.and(Filters.eq(REWARD, rewardId), Filters.eq(STATE, CouponState.FREE.name()))));
    }

    private static @Nullable Document held(MongoCollection<Document> coupons, String holder) {
        return coupons.find(Filters.eq(HOLDER, holder)).first();
    }

    private static Bson inState(String id, String holder, CouponState state) {
        return Filters.and(Filters.eq(id), Filters.eq(HOLDER, holder), Filters.eq(STATE, state.name()));
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document document(Coupon coupon) {
        Document document = new Document("_id", coupon.id())
                .append(REWARD, coupon.rewardId())
                .append(STATE, coupon.state().name())
                .append(HOLDER, coupon.holder() == null ? NOBODY + coupon.id() : coupon.holder())
                .append("sealed", coupon.sealed());
        if (coupon.validUntil() != null) {
            document.append("validUntil", Date.from(coupon.validUntil()));
        }
        return document;
    }

    private static Coupon coupon(Document stored) {
        CouponState state = CouponState.valueOf(stored.getString(STATE));
        return new Coupon(
                stored.getString("_id"),
                stored.getString(REWARD),
                state,
                state == CouponState.FREE ? null : stored.getString(HOLDER),
                stored.getString("sealed"),
                instant(stored.getDate("validUntil")),
                instant(stored.getDate("usedAt")),
                stored.getString("usedBy"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private <T> T access(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
