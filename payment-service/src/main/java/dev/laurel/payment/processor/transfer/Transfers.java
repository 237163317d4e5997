package dev.laurel.payment.processor.transfer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.joda.money.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Our book of transfers: a page per payment, each change of it one conditional write. */
@Repository
public class Transfers {

    static final String COLLECTION = "transfers";

    private static final int MOST_SALTS = 100;

    private final MongoTemplate mongo;

    Transfers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The payment's page; a new one, with a reference that no other has, if there is none. */
    Transfer open(String paymentId, String processor, Money amount, String attempt, Instant at) {
        for (int salt = 0; salt < MOST_SALTS; salt++) {
            var reference = TransferReference.of(paymentId, salt);
            var opened = Transfer.opened(paymentId, processor, reference, amount, attempt, at);
            try {
                inCollection(transfers -> transfers.insertOne(TransferDocuments.whole(opened, opened.version())));
                return opened;
            } catch (DuplicateKeyException taken) {
                var found = find(paymentId);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalStateException("No free reference for " + paymentId);
    }

    public Optional<Transfer> find(String paymentId) {
        return first(Filters.eq("_id", paymentId));
    }

    /** The page whose customer was given this reference. */
    public Optional<Transfer> withReference(String reference) {
        return first(Filters.eq("reference", reference));
    }

    /** Those of a rail for which money is still expected. */
    public List<Transfer> awaited(String processor) {
        return all(Filters.eq(TransferDocuments.AWAITED, processor));
    }

    /** The oldest of those for which money is expected, on any rail. */
    public List<Transfer> longestAwaited(int most) {
        return oldest(Filters.exists(TransferDocuments.AWAITED), most);
    }

    /** The oldest of those of which something waits for staff. */
    public List<Transfer> waitingForStaff(int most) {
        return oldest(Filters.eq(TransferDocuments.WAITS_FOR_STAFF, true), most);
    }

    private List<Transfer> oldest(Bson filter, int most) {
        return inCollection(transfers -> transfers
                .find(filter)
                .sort(Sorts.ascending("openedAt"))
                .limit(most)
                .map(TransferDocuments::transfer)
                .into(new ArrayList<>()));
    }

    /** Those of a rail on which money moved in this time, and perhaps at other times, too. */
    List<Transfer> moved(String processor, Instant from, Instant until) {
        return all(Filters.and(
                Filters.elemMatch(
                        TransferDocuments.MOVED_AT,
                        new Document("$gte", Date.from(from)).append("$lt", Date.from(until))),
                Filters.eq("processor", processor)));
    }

    /**
     * Writes the page anew.
     *
     * @return false if it is no longer as it was: then read it again
     */
    public boolean replace(Transfer before, Transfer after) {
        return inCollection(transfers -> transfers
                        .replaceOne(
                                new Document("_id", before.paymentId()).append("version", before.version()),
                                TransferDocuments.whole(after, before.version() + 1))
                        .getMatchedCount())
                == 1;
    }

    private Optional<Transfer> first(Bson filter) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION, transfers -> transfers.find(filter).first()))
                .map(TransferDocuments::transfer);
    }

    private List<Transfer> all(Bson filter) {
        return inCollection(transfers ->
                transfers.find(filter).map(TransferDocuments::transfer).into(new ArrayList<>()));
    }

    private <T> T inCollection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
