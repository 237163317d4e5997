package dev.laurel.loyalty.reward;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The catalogue in MongoDB. */
@Repository
class MongoRewards implements Rewards {

    static final String COLLECTION = "rewards";
    static final String STATUS = "status";
    static final String COST = "cost";

    /** A catalogue that a person can look through. */
    private static final int MOST_ACTIVE = 500;

    private final MongoTemplate mongo;

    MongoRewards(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void insert(Reward reward) {
        access(rewards -> rewards.insertOne(RewardForm.document(reward)));
    }

    @Override
    public Optional<Reward> find(String id) {
        return access(rewards -> Optional.ofNullable(
                rewards.find(Filters.eq(id)).map(RewardForm::parse).first()));
    }

    @Override
    public boolean replace(Reward before, Reward after) {
        return access(rewards -> rewards.replaceOne(unchanged(before), RewardForm.document(after))
                        .getMatchedCount())
                == 1;
    }

    @Override
    public boolean remove(Reward reward) {
        return access(rewards -> rewards.deleteOne(unchanged(reward)).getDeletedCount()) == 1;
    }

    @Override
    public List<Reward> active() {
        return read(Filters.eq(STATUS, RewardStatus.ACTIVE.name()), Sorts.ascending(COST, "_id"), MOST_ACTIVE);
    }

    @Override
    public List<Reward> page(@Nullable RewardStatus status, @Nullable String after, int most) {
        List<Bson> filters = new ArrayList<>();
        if (status != null) {
            filters.add(Filters.eq(STATUS, status.name()));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after));
        }
        return read(filters.isEmpty() ? Filters.empty() : Filters.and(filters), Sorts.ascending("_id"), most);
    }

    private List<Reward> read(Bson filter, Bson order, int most) {
        return access(rewards -> rewards.find(filter)
                .sort(order)
                .limit(most)
                .map(RewardForm::parse)
                .into(new ArrayList<>()));
    }

    private static Bson unchanged(Reward reward) {
        return new Document("_id", reward.id()).append("version", reward.version());
    }

    private <T> T access(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
