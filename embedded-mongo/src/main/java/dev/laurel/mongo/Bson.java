package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;

/** Documents and index keys as the bytes in which they are kept on disk: BSON, a key as {@code {0: first, 1: second}}. */
final class Bson {

    private Bson() {}

    static byte[] ofDocument(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    static byte[] ofKey(KeyValue key) {
        var document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        return ofDocument(document);
    }

    static KeyValue toKey(byte[] bytes) {
        return new KeyValue(new ArrayList<>(toDocument(bytes).values()));
    }
}
