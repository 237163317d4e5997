package dev.laurel.test;

import dev.laurel.mongo.EmbeddedMongo;
import org.jspecify.annotations.Nullable;

/** The store of this test run: the one that {@code LAUREL_MONGODB_URI} names, else an embedded one in memory. */
public final class SharedStore {

    private SharedStore() {}

    /** Its address without a database name. */
    public static String address() {
        @Nullable String named = System.getenv("LAUREL_MONGODB_URI");
        return named != null ? named : Embedded.STORE.connectionString();
    }

    private static final class Embedded {
        static final EmbeddedMongo STORE = EmbeddedMongo.inMemory();
    }
}
