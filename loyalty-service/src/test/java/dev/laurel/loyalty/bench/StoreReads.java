package dev.laurel.loyalty.bench;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Reads all entries as the audit reads them and does nothing with them: faster than this no audit can be with this store. */
final class StoreReads {

    private static final int IDS_PER_READ = 1_000;
    private static final int READERS = 4;

    private final StoredJournal journal;
    private final Map<String, Neighbour> neighbours;

    StoreReads(Service service, Map<String, Neighbour> neighbours) {
        this.journal = service.part(StoredJournal.class);
        this.neighbours = neighbours;
    }

    Map<String, Object> run() throws InterruptedException, ExecutionException {
        List<String> ids = new ArrayList<>();
        journal.forEachHead(head -> ids.addAll(entries(head)));
        Meter meter = new Meter(neighbours);
        long read = 0;
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> reads = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += IDS_PER_READ) {
                List<String> portion = ids.subList(from, Math.min(ids.size(), from + IDS_PER_READ));
                reads.add(readers.submit(() -> journal.entries(portion).size()));
            }
            for (Future<Integer> portion : reads) {
                read += portion.get();
            }
        }
        return meter.report("entries", read);
    }

    private static Collection<String> entries(StoredHead head) {
        return LongStream.rangeClosed(1, head.promised())
                .mapToObj(seq -> Entry.id(head.member(), seq))
                .toList();
    }
}
