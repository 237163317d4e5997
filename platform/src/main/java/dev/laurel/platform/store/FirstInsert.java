package dev.laurel.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** The insert that decides: of all that are tried with one id, or one unique key, the first succeeds and no other. */
public final class FirstInsert {

    private FirstInsert() {}

    /** Inserts the document; false, with nothing changed, when its id or another unique key of it is taken. */
    public static <T> boolean into(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
