package dev.laurel.platform.store;

import java.util.List;

/**
 * An index that a service cannot do without; each is a bean, created before the service is ready.
 *
 * @param collection where
 * @param fields what, ascending, in this order
 * @param kind how it is kept
 */
public record MongoIndex(String collection, List<String> fields, Kind kind) implements IndexSource {

    @Override
    public List<MongoIndex> indexes() {
        return List.of(this);
    }

    /** How an index treats equal and missing keys. */
    public enum Kind {
        UNIQUE,
        PLAIN,
        /** Documents without the first field are left out. */
        SPARSE
    }

    public static MongoIndex unique(String collection, String... fields) {
        return new MongoIndex(collection, List.of(fields), Kind.UNIQUE);
    }

    public static MongoIndex plain(String collection, String... fields) {
        return new MongoIndex(collection, List.of(fields), Kind.PLAIN);
    }

    public static MongoIndex sparse(String collection, String... fields) {
        return new MongoIndex(collection, List.of(fields), Kind.SPARSE);
    }
}
