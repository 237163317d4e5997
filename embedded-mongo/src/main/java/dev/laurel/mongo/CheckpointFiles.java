package dev.laurel.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbered journals beside the store's file. The file itself says, in each commit, from which one on to replay. */
final class CheckpointFiles {

    private static final Logger log = LoggerFactory.getLogger(CheckpointFiles.class);

    private static final String FIRST = "first-journal-to-replay";

    private final Path file;
    private final MVMap<String, Long> marks;
    private long oldest;
    private long number;

    CheckpointFiles(Path file, MVStore store) {
        this.file = file;
        this.marks = store.openMap("marks.journal");
        this.oldest = marks.getOrDefault(FIRST, 0L);
        this.number = oldest;
    }

    /** Applies what was acknowledged after the last commit. */
    void replayInto(Consumer<Change> changes) {
        try {
            while (Files.exists(journal(number))) {
                Journal.replay(journal(number), record -> record.forEach(changes));
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal", e);
        }
    }

    /**
     * Starts an empty journal, and marks it in the store as the first to replay after a commit. To be called while
     * nobody writes.
     */
    Journal startNext() {
        number++;
        Journal journal = Journal.create(journal(number));
        marks.put(FIRST, number);
        return journal;
    }

    /** Deletes the journals before the current one, once a commit has made them needless. */
    void deleteOld() {
        deleteBefore(number);
    }

    private void deleteBefore(long first) {
        try {
            for (; oldest < first; oldest++) {
                Files.deleteIfExists(journal(oldest));
            }
        } catch (IOException e) {
            log.warn("an old journal stays behind; it will not be read again", e);
        }
    }

    private Path journal(long number) {
        return file.resolveSibling(file.getFileName() + ".journal-" + number);
    }
}
