package dev.laurel.stories.bench;

import dev.laurel.local.suite.FreePorts;
import dev.laurel.local.suite.StartFailure;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Training;
import dev.laurel.local.suite.Watcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the suite on this machine and prints the figures as JSON. It starts a suite of its own beside a running one,
 * with limits off, warms it up, measures, and stops it. The load comes from this process, on the same processors.
 */
public final class Bench {

    private static final int CLIENTS = 16;
    /** The compilers take their time: the load is repeated until it gets no faster. */
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(20);

    private static final int MOST_WARM_UP_ROUNDS = 20;
    private static final int PATIENT_ROUNDS = 3;
    private static final double BETTER = 1.03;
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Suite suite;

    private Bench(Suite suite) {
        this.suite = suite;
    }

    /** Takes no argument; the checkout is {@code LAUREL_ROOT}. */
    public static void main(String[] arguments) throws InterruptedException {
        var root = Path.of(System.getenv().getOrDefault("LAUREL_ROOT", ""));
        var settings = FreePorts.settings(root, root.resolve(".laurel/bench"), Map.of("LAUREL_RATE_LIMIT", "off"));
        var suite = new Suite(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.stop(Watcher.SILENT)));
        suite.empty();
        var report = new Bench(suite).run();
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report));
    }

    private Map<String, Object> run() throws InterruptedException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", Machine.describe());
        report.put("firstStart", start());
        say("recording what makes later starts faster");
        new Training(suite).run(System.err);
        suite.stop(Watcher.SILENT);
        report.put("startWithCaches", start());
        report.put("memoryMegabytes", Machine.memory(suite));

        var shop = new Shop(suite.settings().gateway());
        say("signing in %d customers".formatted(CLIENTS));
        try (var awards = new Awards(suite.settings().kafka())) {
            List<Shopper> shoppers = new ArrayList<>();
            for (var number = 0; number < CLIENTS; number++) {
                shoppers.add(shop.newShopper(awards));
            }
            measure(shoppers, report);
        }
        return report;
    }

    private void measure(List<Shopper> shoppers, Map<String, Object> report) throws InterruptedException {
        warmUp(shoppers);
        shoppers.forEach(Shopper::awaitAllAwarded);

        shoppers.forEach(Shopper::signIn);
        say("purchases for %d s".formatted(MEASURED.toSeconds()));
        report.put("purchases", new PurchaseBench(suite, shoppers).run(MEASURED));
        say("account reads for %d s".formatted(MEASURED.toSeconds()));
        report.put("accountReads", new ReadBench(suite, shoppers).run(MEASURED));
    }

    private static void warmUp(List<Shopper> shoppers) throws InterruptedException {
        var best = 0.0;
        var bestRound = 0;
        for (var round = 1; round <= MOST_WARM_UP_ROUNDS && round - bestRound <= PATIENT_ROUNDS; round++) {
            shoppers.forEach(Shopper::signIn);
            var rate = Load.run(shoppers, WARM_UP_ROUND, Shopper::pay).perSecond();
            Load.run(shoppers, WARM_UP_ROUND.dividedBy(4), Shopper::readAccount);
            say("warming up: %.0f purchases per second".formatted(rate));
            if (rate > best * BETTER) {
                best = rate;
                bestRound = round;
            }
        }
    }

    /** In the order of {@code ./laurel up}. */
    private Map<String, Double> start() {
        say("starting the suite");
        var begun = System.nanoTime();
        demandSuccess(suite.start(suite.forPurchases(), Watcher.SILENT));
        new Shop(suite.settings().gateway()).awaitOpen();
        var purchasePossible = secondsSince(begun);
        demandSuccess(suite.start(Watcher.SILENT));
        return Map.of("purchasePossibleSeconds", purchasePossible, "everythingSeconds", secondsSince(begun));
    }

    private static void demandSuccess(Optional<StartFailure> failure) {
        failure.ifPresent(found -> {
            throw new IllegalStateException(found.toString());
        });
    }

    private static double secondsSince(long begun) {
        return Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
