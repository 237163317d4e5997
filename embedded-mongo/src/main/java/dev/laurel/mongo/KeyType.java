package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How H2 keeps and orders keys: by MongoDB's order of values, one part after the other, a shorter key before its
 * continuations. That order makes ranges, prefixes and sorting by an index possible.
 */
final class KeyType extends BasicDataType<KeyValue> implements Bytes<KeyValue> {

    @Override
    public int compare(KeyValue left, KeyValue right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int order = compareParts(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareParts(Object left, Object right) {
        if (left instanceof String leftText && right instanceof String rightText) {
            return leftText.compareTo(rightText);
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    @Override
    public int getMemory(KeyValue key) {
        int memory = 48;
        for (Object part : key) {
            memory += part instanceof String text ? 56 + text.length() : 48;
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        byte[] bytes = Bson.ofKey(key);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return Bson.toKey(bytes);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    @Override
    public byte[] toBytes(KeyValue key) {
        return Bson.ofKey(key);
    }

    @Override
    public KeyValue fromBytes(byte[] bytes) {
        return Bson.toKey(bytes);
    }
}
