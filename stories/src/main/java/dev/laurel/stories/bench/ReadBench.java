package dev.laurel.stories.bench;

import dev.laurel.local.suite.Suite;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads of the account through the gateway, and with them what a hop through the gateway costs. */
final class ReadBench {

    private final Suite suite;
    private final List<Shopper> shoppers;

    ReadBench(Suite suite, List<Shopper> shoppers) {
        this.suite = suite;
        this.shoppers = shoppers;
    }

    Map<String, Object> run(Duration duration) throws InterruptedException {
        var gatewayBefore = Machine.processorTime(suite, List.of("gateway"));
        var loyaltyBefore = Machine.processorTime(suite, List.of("loyalty-service"));
        var load = Load.run(shoppers, duration, Shopper::readAccount);
        var gateway = Machine.processorTime(suite, List.of("gateway")).minus(gatewayBefore);
        var loyalty = Machine.processorTime(suite, List.of("loyalty-service")).minus(loyaltyBefore);

        Map<String, Object> report = new LinkedHashMap<>();
        report.put("perSecond", load.perSecond());
        report.put("millisP50", load.work().millis(50));
        report.put("millisP95", load.work().millis(95));
        report.put("millisP99", load.work().millis(99));
        report.put("gatewayProcessorMillisPerRequest", perRequest(gateway, load));
        report.put("loyaltyProcessorMillisPerRequest", perRequest(loyalty, load));
        return report;
    }

    private static double perRequest(Duration spent, Load load) {
        return Figures.thousandths(spent.toNanos() / 1e6 / load.work().count());
    }
}
