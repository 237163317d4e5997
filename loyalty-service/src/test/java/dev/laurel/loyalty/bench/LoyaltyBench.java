package dev.laurel.loyalty.bench;

import dev.laurel.loyalty.Api;
import dev.laurel.mongo.EmbeddedMongoApplication;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures awards, reads, the audit and the night, and prints the figures as JSON. Arguments: members (100,000) and payments
 * (100,000). Run it with {@code loyalty-service/bench}.
 */
final class LoyaltyBench {

    /** As in the suite: the least memory, and the compiler that a busy part has. */
    private static final List<String> NEIGHBOUR = List.of("-XX:+UseSerialGC", "-Xmx384m");
    /** The suite's store is for thousands of members; this one is for a hundred times as many. */
    private static final List<String> STORE = List.of("-XX:+UseSerialGC", "-Xmx3g");

    private static final int FEW = 1_000;
    /** What the few have paid in their lives, at least. */
    private static final int COLD = 5_000;

    private static final int MOST_READS = 40_000;
    private static final int READERS = 2_000;
    private static final int ROUNDS = 3;
    /** When points of today are gone. */
    private static final Duration LONG = Duration.ofDays(400);

    private final Map<String, Object> report = new LinkedHashMap<>();
    private final Map<String, Neighbour> neighbours;
    private final Service service;
    private final Traffic traffic;
    private final int members;
    private final int payments;

    private LoyaltyBench(Service service, Map<String, Neighbour> neighbours, int members, int payments) {
        this.service = service;
        this.neighbours = neighbours;
        this.members = members;
        this.payments = payments;
        this.traffic = new Traffic(members + FEW, Clock.systemUTC().instant());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int payments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Path folder = Files.createTempDirectory("laurel-loyalty-bench");
        Path log = folder.resolve("neighbours.log");
        try (Neighbour store = Neighbour.start(
                        EmbeddedMongoApplication.class,
                        "Listening on",
                        log,
                        STORE,
                        folder.resolve("store").toString(),
                        "0");
                Neighbour broker = Neighbour.start(Broker.class, Broker.READY, log, NEIGHBOUR);
                Service service = new Service(store.address(), broker.address())) {
            var bench = new LoyaltyBench(service, Map.of("store", store, "broker", broker), members, payments);
            try {
                bench.run();
            } finally {
                System.out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(bench.report)); // what was measured before a failure, too
            }
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1); // the issuer's threads would go on
        }
        System.exit(0);
    }

    private void run() throws InterruptedException, ExecutionException {
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("java", Runtime.version().toString());
        CatchUp catchUp = new CatchUp(service, neighbours);
        say("catching up cold, %d members".formatted(FEW));
        report.put("catchUpCold", catchUp.run(traffic.payments(0, FEW, Math.min(payments, COLD))));
        report.put("accountReadsFewMembers", reads(0, FEW));

        say("catching up on %d payments of %d members".formatted(payments, members));
        Recorder recorder = service.part(Recorder.class);
        recorder.begin();
        Map<String, Object> caughtUp = catchUp.run(traffic.payments(FEW, FEW + members, payments));
        caughtUp.put("storeCommandsEach", recorder.counts(payments));
        report.put("catchUp", caughtUp);
        report.put("accountReadsManyMembers", reads(FEW, members));
        report.put("audits", audits());
        say("what the audit reads, alone");
        report.put("auditReadsAlone", new StoreReads(service, neighbours).run());
        say("the night");
        NightRun night = new NightRun(service, neighbours);
        report.put("night", night.run(Duration.ZERO, members + FEW));
        report.put("nightWithNothingDue", night.run(Duration.ofDays(1), members + FEW));
        report.put("nightInWhichEverythingExpires", night.run(LONG, members + FEW));
        report.put("auditsAfterIt", audits());
    }

    /** The same reads until they get no faster, the last of which counts. */
    private Map<String, Object> reads(int from, int count) throws InterruptedException {
        say("account reads, %d members".formatted(count));
        List<String> readers = traffic.members().subList(from, from + count);
        var reads = new AccountReads(service.api(), Math.min(MOST_READS, payments), READERS, readers, neighbours);
        for (int round = 1; round < ROUNDS; round++) {
            reads.run();
        }
        return reads.run();
    }

    private List<Map<String, Object>> audits() {
        Api api = service.api();
        List<Map<String, Object>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            say("audit " + (round + 1));
            Meter meter = new Meter(neighbours);
            JsonNode audit = api.get(
                            "/api/admin/loyalty/audit?mode=full",
                            TestIssuer.shared().withRoles("the-admin", "admin"))
                    .body();
            Map<String, Object> measured =
                    meter.report("entries", audit.get("checked").asLong());
            measured.put("drifts", audit.get("drifts").asLong());
            measured.put("members", audit.get("members").asLong());
            rounds.add(measured);
        }
        return rounds;
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
