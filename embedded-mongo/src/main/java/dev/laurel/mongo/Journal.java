package dev.laurel.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of changes, each record complete or ignored. A record that was handed to the operating system
 * survives the end of this process however it comes; it is not forced to the disk, so a power cut may cost the last.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER = 2 * Integer.BYTES;

    private final FileChannel channel;
    private long size;
    private boolean broken;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    static Journal create(Path file) {
        try {
            return new Journal(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the changes outlive this process; fails, now and ever after, if they could not be written. */
    synchronized void append(List<Change> changes) {
        if (broken) {
            throw new IllegalStateException("the journal could not be written earlier: restart the store");
        }
        ByteBuffer record = encode(changes);
        size += record.remaining();
        broken = true;
        try {
            while (record.hasRemaining()) {
                channel.write(record);
            }
            broken = false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    synchronized long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over all complete records in order and stops at the first torn one, which nobody was told of. */
    static void replay(Path file, Consumer<List<Change>> changes) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
        while (content.remaining() >= HEADER) {
            int length = content.getInt();
            int checksum = content.getInt();
            if (length <= 0 || length > content.remaining()) {
                return;
            }
            ByteBuffer body = content.slice(content.position(), length);
            if (checksum != checksumOf(body)) {
                return;
            }
            changes.accept(decode(body));
            content.position(content.position() + length);
        }
    }

    private static ByteBuffer encode(List<Change> changes) {
        int length = Integer.BYTES;
        List<byte[]> names = new ArrayList<>(changes.size());
        for (Change change : changes) {
            byte[] name = change.map().getBytes(StandardCharsets.UTF_8);
            names.add(name);
            length += 3 * Integer.BYTES + name.length + lengthOf(change.key()) + lengthOf(change.value());
        }
        ByteBuffer record = ByteBuffer.allocate(HEADER + length);
        record.position(HEADER).putInt(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            put(record, names.get(i));
            put(record, changes.get(i).key());
            put(record, changes.get(i).value());
        }
        record.flip();
        record.putInt(0, length).putInt(Integer.BYTES, checksumOf(record.slice(HEADER, length)));
        return record;
    }

    private static List<Change> decode(ByteBuffer body) {
        int count = body.getInt();
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] name = get(body);
            if (name == null) {
                throw new IllegalStateException("a change without a map in the journal");
            }
            changes.add(new Change(new String(name, StandardCharsets.UTF_8), get(body), get(body)));
        }
        return changes;
    }

    private static int lengthOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void put(ByteBuffer record, byte @Nullable [] bytes) {
        if (bytes == null) {
            record.putInt(-1);
        } else {
            record.putInt(bytes.length).put(bytes);
        }
    }

    private static byte @Nullable [] get(ByteBuffer body) {
        int length = body.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }

    private static int checksumOf(ByteBuffer body) {
        var checksum = new CRC32C();
        checksum.update(body.duplicate());
        return (int) checksum.getValue();
    }
}
