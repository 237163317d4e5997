package dev.laurel.stories.bench;

import dev.laurel.local.suite.Suite;
import dev.laurel.stories.bench.Shopper.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Purchases by card, settled: the points are in the journal. */
final class PurchaseBench {

    /** What is Laurel's own: without the store, the broker, the identity provider and the simulator. */
    static final List<String> SERVICES = List.of(
            "gateway",
            "auth-service",
            "payment-service",
            "loyalty-service",
            "sweepstakes-service",
            "social-service",
            "voice-service",
            "discovery",
            "config-server");

    private static final List<String> OTHERS = List.of("mongo", "kafka", "simulator", "keycloak");

    private final Suite suite;
    private final List<Shopper> shoppers;

    PurchaseBench(Suite suite, List<Shopper> shoppers) {
        this.suite = suite;
        this.shoppers = shoppers;
    }

    Map<String, Object> run(Duration duration) throws InterruptedException {
        var before = perComponent();
        var begun = System.currentTimeMillis();
        var load = Load.run(shoppers, duration, Shopper::pay);
        List<Settlement> settlements = new ArrayList<>();
        for (var shopper : shoppers) {
            settlements.addAll(shopper.awaitAllAwarded());
        }
        var after = perComponent();

        var lastEntered =
                settlements.stream().mapToLong(Settlement::enteredAt).max().orElse(begun);
        var settled = settlements.size();
        var untilSettled = Percentiles.ofMillis(settlements.stream().mapToLong(Settlement::millis));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("settled", settled);
        report.put("settledPerSecond", Figures.tenths(settled * 1_000.0 / (lastEntered - begun)));
        report.put("clientMillisP50", load.work().millis(50));
        report.put("clientMillisP95", load.work().millis(95));
        report.put("settledMillisP50", untilSettled.millis(50));
        report.put("settledMillisP95", untilSettled.millis(95));
        Map<String, Double> processor = new TreeMap<>();
        after.forEach((name, spent) -> processor.put(
                name, Figures.thousandths(spent.minus(before.get(name)).toNanos() / 1e6 / settled)));
        report.put(
                "servicesProcessorMillisPerPurchase",
                Figures.tenths(SERVICES.stream()
                        .mapToDouble(name -> processor.getOrDefault(name, 0.0))
                        .sum()));
        report.put("processorMillisPerPurchase", processor);
        return report;
    }

    private Map<String, Duration> perComponent() {
        Map<String, Duration> spent = new TreeMap<>();
        SERVICES.forEach(name -> spent.put(name, Machine.processorTime(suite, List.of(name))));
        OTHERS.forEach(name -> spent.put(name, Machine.processorTime(suite, List.of(name))));
        return spent;
    }
}
