package dev.laurel.loyalty.nightly;

import dev.laurel.loyalty.journal.Register;
import dev.laurel.loyalty.journal.StoredHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leads tasks through all members for one day, together, so that each head is read once for all of them. */
final class Walk {

    /** Listing ids is cheap by the id and dear by the list: see the register. */
    private static final int IDS_PER_LIST = 50_000;

    private final Register register;
    private final List<RunningTask> tasks;
    private final LocalDate day;
    private final int portion;
    private final int workers;

    /**
     * @param tasks each with its own progress on that day
     * @param portion after how many members progress is kept
     * @param workers on how many threads
     */
    Walk(Register register, List<RunningTask> tasks, LocalDate day, int portion, int workers) {
        this.register = register;
        this.tasks = tasks;
        this.day = day;
        this.portion = portion;
        this.workers = workers;
    }

    /**
     * Walks to the end.
     *
     * @param kept is told of each portion after it was done
     */
    void run(ExecutorService threads, Consumer<String> kept) throws InterruptedException {
        @Nullable String after = start();
        List<String> listed = register.after(after, IDS_PER_LIST);
        while (!listed.isEmpty()) {
            for (int from = 0; from < listed.size(); from += portion) {
                List<String> members = listed.subList(from, Math.min(listed.size(), from + portion));
                work(threads, members);
                kept.accept(members.getLast());
            }
            listed = register.after(listed.getLast(), IDS_PER_LIST);
        }
    }

    /** Where the task is that is farthest behind; nothing when one has not begun. */
    private @Nullable String start() {
        return tasks.stream().anyMatch(task -> task.progress().after() == null)
                ? null
                : tasks.stream()
                        .map(task -> task.progress().after())
                        .min(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .orElse(null);
    }

    private void work(ExecutorService threads, List<String> members) throws InterruptedException {
        List<StoredHead> heads = register.heads(members);
        int share = Math.max(1, Math.ceilDiv(heads.size(), workers));
        List<Callable<Object>> shares = new ArrayList<>();
        for (int from = 0; from < heads.size(); from += share) {
            List<StoredHead> mine = heads.subList(from, Math.min(heads.size(), from + share));
            shares.add(() -> {
                for (StoredHead stored : mine) {
                    ReadHead head = new ReadHead(stored);
                    tasks.forEach(task -> task.run(head, day));
                }
                return Map.of();
            });
        }
        for (Future<Object> done : threads.invokeAll(shares)) {
            try {
                done.get();
            } catch (ExecutionException unexpected) {
                throw new IllegalStateException(unexpected.getCause());
            }
        }
    }
}
