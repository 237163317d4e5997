package dev.laurel.loyalty.bench;

import dev.laurel.loyalty.Api;
import dev.laurel.test.TestIssuer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Members read their accounts over HTTP, a few at once, in no order. */
final class AccountReads {

    private static final int CLIENTS = 4;

    private final Api api;
    private final int reads;
    private final int members;
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Neighbour> neighbours;

    /**
     * @param reads how many in all
     * @param readers how many of the members read at most, each by his own token
     */
    AccountReads(Api api, int reads, int readers, List<String> members, Map<String, Neighbour> neighbours) {
        this.api = api;
        this.reads = reads;
        this.members = members.size();
        this.neighbours = neighbours;
        Random random = new Random(members.size());
        for (int i = 0; i < Math.min(readers, members.size()); i++) {
            tokens.add(TestIssuer.shared().customer(members.get(random.nextInt(members.size()))));
        }
    }

    Map<String, Object> run() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[reads];
        Meter meter = new Meter(neighbours);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> read(next, nanos)));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        Map<String, Object> report = meter.report("reads", reads);
        Arrays.sort(nanos);
        report.put("members", members);
        report.put("readers", tokens.size());
        report.put("millisP50", millis(nanos, 50));
        report.put("millisP99", millis(nanos, 99));
        return report;
    }

    private void read(AtomicInteger next, long[] nanos) {
        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long began = System.nanoTime();
            int status = api.get("/api/loyalty/account", tokens.get(i % tokens.size()))
                    .status();
            nanos[i] = System.nanoTime() - began;
            if (status != 200) {
                throw new IllegalStateException("An account was answered by " + status);
            }
        }
    }

    private static double millis(long[] sorted, int percentage) {
        return Math.round(sorted[(int) Math.ceil(sorted.length * percentage / 100.0) - 1] / 1e4) / 100.0;
    }
}
