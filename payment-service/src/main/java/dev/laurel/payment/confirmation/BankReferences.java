package dev.laurel.payment.confirmation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which payment a transfer at the bank pays: the insert decides, so one transfer pays one payment. It holds as long as
 * that payment's page in the book shows the receipt.
 */
@Repository
public class BankReferences {

    private static final String COLLECTION = "bankReceipts";
    private static final String PAYMENT = "paymentId";
    private static final String PAGE = "page";

    private final MongoTemplate mongo;

    BankReferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** As it is kept: banks print one reference with and without spaces, in large and small letters. */
    public static String normal(String bankReference) {
        return bankReference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /**
     * The payment that the reference belongs to, which is this one if it was free.
     *
     * @param page the version of the payment's page that is to be written next
     */
    String claim(String processor, String bankReference, String paymentId, long page, Instant now) {
        var id = key(processor, bankReference);
        var claim = new Document("_id", id)
                .append(PAYMENT, paymentId)
                .append(PAGE, page)
                .append("at", Date.from(now));
        while (true) {
            try {
                inCollection(claims -> claims.insertOne(claim));
                return paymentId;
            } catch (DuplicateKeyException taken) {
                var ours = new Document("_id", id).append(PAYMENT, paymentId);
                if (inCollection(claims -> claims.updateOne(ours, Updates.max(PAGE, page)))
                                .getMatchedCount()
                        == 1) {
                    return paymentId;
                }
                var holder = mongo.execute(
                        COLLECTION, claims -> claims.find(Filters.eq("_id", id)).first());
                if (holder != null && !paymentId.equals(holder.getString(PAYMENT))) {
                    return holder.getString(PAYMENT);
                }
            }
        }
    }

    /**
     * Lets the payment's reference go.
     *
     * @param page the version of the payment's page that shows the receipt no longer: what was claimed for a later one
     *     stays
     */
    void release(String processor, String bankReference, String paymentId, long page) {
        inCollection(claims -> claims.deleteOne(Filters.and(
                Filters.eq("_id", key(processor, bankReference)),
                Filters.eq(PAYMENT, paymentId),
                Filters.lt(PAGE, page))));
    }

    /** The payments to which these references belong, by reference; those that are free are left out. */
    public Map<String, String> holders(String processor, Collection<String> bankReferences) {
        Map<String, String> byKey = new HashMap<>();
        bankReferences.forEach(reference -> byKey.put(key(processor, reference), reference));
        Map<String, String> holders = new HashMap<>();
        inCollection(claims -> claims.find(Filters.in("_id", List.copyOf(byKey.keySet())))
                        .into(new ArrayList<>()))
                .forEach(claim -> holders.put(
                        Objects.requireNonNull(byKey.get(claim.getString("_id"))), claim.getString(PAYMENT)));
        return holders;
    }

    private static String key(String processor, String bankReference) {
        return processor + ":" + bankReference;
    }

    private <T> T inCollection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
