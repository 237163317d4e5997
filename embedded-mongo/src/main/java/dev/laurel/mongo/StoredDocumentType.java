package dev.laurel.mongo;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How H2 keeps a document: as BSON instead of the serialized Java objects of the library's own backend. */
final class StoredDocumentType extends BasicDataType<StoredDocument> implements Bytes<StoredDocument> {

    /** A decoded document takes about five times its bytes; H2's page cache counts by this. */
    private static final int MEMORY_PER_BYTE = 6;

    @Override
    public int getMemory(StoredDocument document) {
        return 64 + MEMORY_PER_BYTE * document.bytes().length;
    }

    @Override
    public void write(WriteBuffer buffer, StoredDocument document) {
        buffer.putVarInt(document.bytes().length).put(document.bytes());
    }

    @Override
    public StoredDocument read(ByteBuffer buffer) {
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return StoredDocument.ofBytes(bytes);
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }

    @Override
    public byte[] toBytes(StoredDocument document) {
        return document.bytes();
    }

    @Override
    public StoredDocument fromBytes(byte[] bytes) {
        return StoredDocument.ofBytes(bytes);
    }
}
