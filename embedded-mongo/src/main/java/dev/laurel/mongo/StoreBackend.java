package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** The library's command handling on top of {@link Store}. */
final class StoreBackend extends AbstractMongoBackend {

    private final Store store;

    StoreBackend(Store store) {
        this.store = store;
        store.namespaces().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, store, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
