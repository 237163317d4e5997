package dev.laurel.loyalty.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how long something takes, and the processor time of everybody who takes part in it. */
final class Meter {

    private final Map<String, Neighbour> neighbours;
    private final Map<String, Duration> before = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    Meter(Map<String, Neighbour> neighbours) {
        this.neighbours = neighbours;
        before.putAll(processor());
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** So much of something was done. */
    Map<String, Object> report(String what, long done) {
        double seconds = seconds();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put(what, done);
        report.put("seconds", tenths(seconds));
        report.put("perSecond", Math.round(done / seconds));
        Map<String, Object> each = new LinkedHashMap<>();
        processor()
                .forEach((name, time) ->
                        each.put(name, Math.round(time.minus(before.get(name)).toNanos() / 1e3 / done)));
        report.put("processorMicrosEach", each);
        return report;
    }

    private Map<String, Duration> processor() {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put("service", ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        neighbours.forEach((name, neighbour) -> times.put(name, neighbour.processor()));
        return times;
    }

    static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
