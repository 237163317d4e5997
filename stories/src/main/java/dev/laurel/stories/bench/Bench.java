package dev.laurel.stories.bench;

import dev.laurel.local.suite.FreePorts;
import dev.laurel.local.suite.StartFailure;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Training;
import dev.laurel.local.suite.Watcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int SWEEPSTAKES = 25;
    private static final String START = "start";
    private static final String PURCHASES = "purchases";
    private static final String ENTRIES = "entries";
    private static final String CONVERSATION = "conversation";
    private static final List<String> KNOWN = List.of(START, PURCHASES, ENTRIES, CONVERSATION);
    private static final int TALKING = 5;
    private static final Duration PACE = Duration.ofMillis(500);
    private static final int TALKING_ROUNDS = 4;
    private static final int IN_BATCH = 50;
    private static final int EACH_IN_BATCH = 20;

    private final Suite suite;
    private final Set<String> sections;

    private Bench(Suite suite, Set<String> sections) {
        this.suite = suite;
        this.sections = sections;
    }

    /**
     * Measures; the checkout is {@code LAUREL_ROOT}.
     *
     * @param arguments {@code bench}, and {@code start}, {@code purchases}, {@code entries} or {@code conversation} to
     *     measure only those
     */
    public static void main(String[] arguments) throws InterruptedException {
        Set<String> sections = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
        if (!KNOWN.containsAll(sections)) {
            System.err.println("bench measures " + String.join(", ", KNOWN) + ", not " + sections);
            System.exit(2);
        }
        var root = Path.of(System.getenv().getOrDefault("LAUREL_ROOT", ""));
        var settings = FreePorts.settings(root, root.resolve(".laurel/bench"), Map.of("LAUREL_RATE_LIMIT", "off"));
        var suite = new Suite(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.stop(Watcher.SILENT)));
        suite.empty();
        var report = new Bench(suite, sections).run();
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report));
    }

    private Map<String, Object> run() throws InterruptedException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", Machine.describe());
        if (isWanted(START)) {
            report.put("firstStart", start());
            say("recording what makes later starts faster");
            new Training(suite).run(System.err);
            suite.stop(Watcher.SILENT);
            report.put("startWithCaches", start());
            report.put("memoryMegabytes", Machine.memory(suite));
        } else {
            start();
        }
        if (isWanted(PURCHASES) || isWanted(ENTRIES)) {
            load(report);
        }
        if (isWanted(CONVERSATION)) {
            measureConversation(report);
        }
        return report;
    }

    private void load(Map<String, Object> report) throws InterruptedException {
        var shop = new Shop(suite.settings().gateway());
        say("signing in %d customers".formatted(CLIENTS));
        try (var awards = new Awards(suite.settings().kafka())) {
            List<Shopper> shoppers = new ArrayList<>();
            for (var number = 0; number < CLIENTS; number++) {
                shoppers.add(shop.newShopper(awards));
            }
            if (isWanted(PURCHASES)) {
                measurePurchases(shoppers, report);
            }
            if (isWanted(ENTRIES)) {
                measureEntries(shop, report);
            }
        }
    }

    private boolean isWanted(String section) {
        return sections.isEmpty() || sections.contains(section);
    }

    private void measurePurchases(List<Shopper> shoppers, Map<String, Object> report) throws InterruptedException {
        warmUp(PURCHASES, () -> {
            shoppers.forEach(Shopper::signIn);
            var rate = Load.run(shoppers, WARM_UP_ROUND, Shopper::pay).perSecond();
            Load.run(shoppers, WARM_UP_ROUND.dividedBy(4), Shopper::readAccount);
            return rate;
        });
        shoppers.forEach(Shopper::awaitAllAwarded);

        shoppers.forEach(Shopper::signIn);
        say("purchases for %d s".formatted(MEASURED.toSeconds()));
        report.put("purchases", new PurchaseBench(suite, shoppers).run(MEASURED));
        say("account reads for %d s".formatted(MEASURED.toSeconds()));
        report.put("accountReads", new ReadBench(suite, shoppers).run(MEASURED));
    }

    private void measureEntries(Shop shop, Map<String, Object> report) throws InterruptedException {
        var entered = entryBench(shop);
        warmUp(ENTRIES, () -> entered.enter(WARM_UP_ROUND).perSecond());
        var fresh = entryBench(shop);
        say("entries for %d s".formatted(MEASURED.toSeconds()));
        report.put(ENTRIES, fresh.run(MEASURED));
    }

    private void measureConversation(Map<String, Object> report) throws InterruptedException {
        var gateway = new Shop(suite.settings().gateway());
        var simulator = new Shop(suite.settings().simulator());
        var conversation = new ConversationBench(suite, gateway, simulator, TALKING, PACE);
        say("warming up: %d people write, and as many speak".formatted(TALKING));
        for (var round = 0; round < TALKING_ROUNDS; round++) {
            conversation.run(WARM_UP_ROUND);
        }
        say("messages, and then words to Alexa, for %d s each".formatted(MEASURED.toSeconds()));
        var measured = conversation.run(MEASURED);
        say("a batch of %d messages".formatted(IN_BATCH * EACH_IN_BATCH));
        measured.put("batch", new MessengerBatch(simulator, IN_BATCH, EACH_IN_BATCH).run());
        report.put(CONVERSATION, measured);
    }

    /** In sweepstakes that nobody has entered yet. */
    private EntryBench entryBench(Shop shop) {
        var sweepstakes = Sweepstakes.open(shop, SWEEPSTAKES);
        return new EntryBench(
                suite,
                Stream.generate(() -> shop.newEntrant(sweepstakes))
                        .limit(CLIENTS)
                        .toList());
    }

    /** A round of warming up; what it answers is how much was done in a second. */
    private interface Round {
        double run() throws InterruptedException;
    }

    private static void warmUp(String what, Round oneMore) throws InterruptedException {
        var best = 0.0;
        var bestRound = 0;
        for (var round = 1; round <= MOST_WARM_UP_ROUNDS && round - bestRound <= PATIENT_ROUNDS; round++) {
            var rate = oneMore.run();
            say("warming up: %.0f %s per second".formatted(rate, what));
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
