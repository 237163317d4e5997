package dev.laurel.local.demo.history.plan;

import dev.laurel.local.demo.history.Texts;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Prize draws: three that are over, one that is open, one that is announced, one that is a draft. */
final class Draws {

    private static final LocalTime PLANNED = LocalTime.of(14, 30);
    private static final List<String> OVER = List.of("brunch", "grinder", "harvest");
    private static final String OPEN = "hamper";

    private final JsonNode draws = Texts.json("draws.json");

    /** The draw that takes entries all through that day. */
    Optional<String> openOn(int daysAgo) {
        return List.of("brunch", "grinder", "harvest", OPEN).stream()
                .filter(key -> daysAgo < daysAgo(key, "opensAt") && daysAgo > daysAgo(key, "closesAt"))
                .findFirst();
    }

    void plan(Calendar calendar) {
        OVER.forEach(key -> run(calendar, key));
        planAndOpen(calendar, OPEN);
        calendar.add(3, PLANNED, new Act.PlanDraw("newyear", true));
        calendar.add(2, PLANNED, new Act.PlanDraw("roastery", false));
        calendar.add(59, "13:05:20", new Act.ClaimPrizes("brunch", 2));
        calendar.add(31, "14:40:10", new Act.DisqualifyWinner("grinder", "HOUSEHOLD_OF_STAFF"));
        calendar.add(30, "16:20:40", new Act.ClaimPrizes("grinder", 1));
        calendar.add(7, "12:35:30", new Act.ClaimPrizes("harvest", 2));
    }

    private void run(Calendar calendar, String key) {
        planAndOpen(calendar, key);
        int lastDay = daysAgo(key, "closesAt");
        calendar.add(lastDay, time(key, "closesAt").plusSeconds(12), new Act.AwaitDraw(key, "SEALED"));
        calendar.add(lastDay, time(key, "drawAt").plusSeconds(10), new Act.AwaitDraw(key, "DRAWN"));
    }

    private void planAndOpen(Calendar calendar, String key) {
        int firstDay = daysAgo(key, "opensAt");
        calendar.add(firstDay + 2, PLANNED, new Act.PlanDraw(key, true));
        calendar.add(firstDay, time(key, "opensAt").plusSeconds(5), new Act.AwaitDraw(key, "OPEN"));
    }

    /** Of {@code @-60 21:00}. */
    private int daysAgo(String key, String field) {
        return -Integer.parseInt(words(key, field)[0].substring(1));
    }

    private LocalTime time(String key, String field) {
        return LocalTime.parse(words(key, field)[1]);
    }

    private String[] words(String key, String field) {
        return draws.path(key).path(field).asString().split(" ", -1);
    }
}
