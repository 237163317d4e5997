package dev.laurel.payment.confirmation;

import com.mongodb.client.model.Filters;
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

    private final MongoTemplate mongo;

    BankReferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** As it is kept: banks print one reference with and without spaces, in large and small letters. */
    public static String normal(String bankReference) {
        return bankReference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The payment that the reference belongs to, which is this one if it was free. */
    String claim(String processor, String bankReference, String paymentId, Instant now) {
        var claim = new Document("_id", key(processor, bankReference))
                .append(PAYMENT, paymentId)
                .append("at", Date.from(now));
        while (true) {
            try {
                inCollection(claims -> claims.insertOne(claim));
                return paymentId;
            } catch (DuplicateKeyException taken) {
                var holder = mongo.execute(
                        COLLECTION,
                        claims -> claims.find(Filters.eq("_id", claim.getString("_id")))
                                .first());
                if (holder != null) {
                    return holder.getString(PAYMENT);
                }
            }
        }
    }

    /** Lets the payment's reference go, after its page no longer shows it. */
    void release(String processor, String bankReference, String paymentId) {
        inCollection(claims ->
                claims.deleteOne(new Document("_id", key(processor, bankReference)).append(PAYMENT, paymentId)));
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
