package dev.laurel.loyalty.referral;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.laurel.loyalty.erasure.PersonalData;
import dev.laurel.platform.store.FirstInsert;
import java.security.SecureRandom;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Codes in MongoDB, one document for each member who has asked for his; the unique index keeps codes apart. */
@Repository
class MongoReferrers implements Referrers, PersonalData {

    static final String COLLECTION = "referrers";
    static final String CODE = "code";

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    MongoReferrers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public ReferralCode codeOf(String member) {
        while (true) {
            Document found = collection().find(Filters.eq(member)).first();
            if (found != null) {
                return new ReferralCode(found.getString(CODE));
            }
            insert(member, ReferralCode.random(random));
        }
    }

    /** Nothing happens when the member or, by a chance of one in 10^14, the code is there already. */
    private void insert(String member, ReferralCode code) {
        FirstInsert.into(collection(), new Document("_id", member).append(CODE, code.value()));
    }

    /** His code leads to nobody from now on. */
    @Override
    public void forget(String member) {
        collection().deleteOne(Filters.eq(member));
    }

    @Override
    public Optional<String> memberWith(ReferralCode code) {
        return Optional.ofNullable(
                        collection().find(Filters.eq(CODE, code.value())).first())
                .map(found -> found.getString("_id"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
