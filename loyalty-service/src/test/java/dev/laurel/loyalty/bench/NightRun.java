package dev.laurel.loyalty.bench;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.test.TestIssuer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The night of all members, as an admin starts it: what their days bring, and their segments. */
final class NightRun {

    private static final String PATH = "/api/admin/loyalty/nightly";
    private static final String SEGMENTS = "/api/admin/loyalty/segments/run";
    private static final long LOOKS_EVERY_MILLIS = 50;

    private final Api api;
    private final MovableClock clock;
    private final Map<String, Neighbour> neighbours;

    NightRun(Service service, Map<String, Neighbour> neighbours) {
        this.api = service.api();
        this.clock = service.part(MovableClock.class);
        this.neighbours = neighbours;
    }

    /** The night after so much time. */
    Map<String, Object> run(Duration later, long members) throws InterruptedException {
        clock.advance(later);
        Meter meter = new Meter(neighbours);
        int status = api.send("POST", PATH, admin(), "").status();
        if (status != 202) {
            throw new IllegalStateException("The night was answered by " + status);
        }
        JsonNode tasks = tasks();
        while (!isDone(tasks)) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
            tasks = tasks();
        }
        double taskSeconds = meter.seconds();
        api.send("POST", SEGMENTS, admin(), "");
        Map<String, Object> report = meter.report("members", members);
        report.put("secondsOfTasks", Meter.tenths(taskSeconds));
        report.put("secondsOfSegments", Meter.tenths(meter.seconds() - taskSeconds));
        Map<String, Object> each = new LinkedHashMap<>();
        tasks.valueStream()
                .forEach(task -> each.put(
                        task.get("task").asString(),
                        Map.of(
                                "members", task.get("members").asLong(),
                                "failed", task.get("failed").asLong())));
        report.put("tasks", each);
        return report;
    }

    private boolean isDone(JsonNode tasks) {
        String today = clock.instant().toString().substring(0, 10);
        return !tasks.isEmpty()
                && tasks.valueStream()
                        .allMatch(task -> task.get("done").asBoolean()
                                && task.get("day").asString().equals(today));
    }

    private JsonNode tasks() {
        return api.get(PATH, admin()).body().get("tasks");
    }

    private static String admin() {
        return TestIssuer.shared().withRoles("the-admin", "admin");
    }
}
