package dev.laurel.mongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document as kept: its bytes, encoded once for journal and file, and the decoded form once somebody asked for it.
 * The decoded form is shared by all readers and therefore never changed: who wants to write takes a copy.
 */
final class StoredDocument {

    private final byte[] bytes;
    private volatile @Nullable Document decoded;

    private StoredDocument(byte[] bytes, @Nullable Document decoded) {
        this.bytes = bytes;
        this.decoded = decoded;
    }

    static StoredDocument of(Document document) {
        return new StoredDocument(Bson.ofDocument(document), document);
    }

    static StoredDocument ofBytes(byte[] bytes) {
        return new StoredDocument(bytes, null);
    }

    byte[] bytes() {
        return bytes;
    }

    Document document() {
        Document known = decoded;
        if (known == null) {
            known = Bson.toDocument(bytes);
            decoded = known;
        }
        return known;
    }
}
