package dev.laurel.simulator.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A journal in a file. It survives the death of the process, not of the machine: it does not wait for the disk, as a
 * provider's test mode is not worth a millisecond per payment. Callers take turns; it does not lock.
 */
public final class FileJournal implements Journal {

    private static final int LINE_FEED = '\n';

    private final Path file;
    private final FileChannel lock;
    private FileChannel channel;
    private long size;

    private FileJournal(Path file, FileChannel lock) throws IOException {
        this.file = file;
        this.lock = lock;
        this.channel = open(file);
        this.size = channel.size();
    }

    /**
     * Opens or makes the file and its folder.
     *
     * @throws IllegalStateException when another process has it open: two simulators would overwrite each other
     */
    public static FileJournal at(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var lock = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new IllegalStateException("Another simulator uses " + file + "; give this one its own state");
            }
            return new FileJournal(file, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot open the journal " + file, failure);
        }
    }

    /** False also when it is this very process that has it. */
    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void replay(Consumer<byte[]> reader) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            var whole = 0L;
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next == LINE_FEED) {
                    whole += line.size() + 1L;
                    reader.accept(line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            // A kill in the middle of a write leaves half a line. Its request was never answered: cut it off.
            cutTo(whole);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the journal " + file, failure);
        }
    }

    @Override
    public void append(byte[] line) {
        var withEnd = Arrays.copyOf(line, line.length + 1);
        withEnd[line.length] = LINE_FEED;
        var buffer = ByteBuffer.wrap(withEnd);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, size + buffer.position());
            }
            size += withEnd.length;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the journal " + file, failure);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void rewrite(Consumer<Consumer<byte[]>> source) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
                source.accept(line -> write(out, line));
            }
            channel.close();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = open(file);
            size = channel.size();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot rewrite the journal " + file, failure);
        }
    }

    private static void write(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write(LINE_FEED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void cutTo(long length) throws IOException {
        channel.truncate(length);
        size = length;
    }

    @Override
    public void close() {
        try (lock) {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot close the journal " + file, failure);
        }
    }
}
