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
    private final Runnable commit;
    private long oldest;
    private long number;

    CheckpointFiles(Path file, MVStore store) {
        this.file = file;
        this.marks = store.openMap("marks.journal");
        this.commit = store::commit;
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

    /** Commits all that was journalled so far and starts an empty journal. To be called while nobody writes. */
    Journal startNext() {
        long next = number + 1;
        Journal journal = Journal.create(journal(next));
        marks.put(FIRST, next);
        commit.run();
        deleteOld(next);
        number = next;
        return journal;
    }

    private void deleteOld(long next) {
        try {
            for (; oldest < next; oldest++) {
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
