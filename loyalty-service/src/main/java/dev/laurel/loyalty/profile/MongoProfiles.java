package dev.laurel.loyalty.profile;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.platform.store.FirstInsert;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Facts in MongoDB, one document for each customer, read by its id. */
@Repository
class MongoProfiles implements Profiles {

    private final MongoTemplate mongo;

    MongoProfiles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<ProfileFacts> find(String customer) {
        return Optional.ofNullable(profiles().find(Filters.eq(customer)).first())
                .map(stored -> new ProfileFacts(
                        stored.get("version", Number.class).longValue(),
                        stored.get("birthMonth", Number.class).intValue(),
                        stored.getString("region")));
    }

    @Override
    public void keep(String customer, ProfileFacts facts) {
        Document document = new Document("_id", customer)
                .append("version", facts.version())
                .append("birthMonth", facts.birthMonth())
                .append("region", facts.region());
        if (!FirstInsert.into(profiles(), document)) {
            profiles().replaceOne(Filters.and(Filters.eq(customer), Filters.lt("version", facts.version())), document);
        }
    }

    @Override
    public void forget(String customer) {
        profiles().deleteOne(Filters.eq(customer));
    }

    private MongoCollection<Document> profiles() {
        return mongo.getCollection("profiles");
    }
}
