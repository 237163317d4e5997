package dev.laurel.local.demo.history.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the chapters of a history write what happens when. */
final class Calendar {

    private record Key(int daysAgo, LocalTime time) {}

    private final Map<Key, List<Act>> moments =
            new TreeMap<>(Comparator.comparingInt(Key::daysAgo).reversed().thenComparing(Key::time));
    private final List<Act> end = new ArrayList<>();

    void add(int daysAgo, LocalTime time, Act act) {
        moments.computeIfAbsent(new Key(daysAgo, time), key -> new ArrayList<>())
                .add(act);
    }

    void add(int daysAgo, String time, Act act) {
        add(daysAgo, LocalTime.parse(time), act);
    }

    /** When the past has been lived. */
    void atTheEnd(Act act) {
        end.add(act);
    }

    Plan asPlan(LocalDate today, List<Person> people) {
        List<Moment> inOrder = moments.entrySet().stream()
                .map(moment ->
                        new Moment(moment.getKey().daysAgo(), moment.getKey().time(), moment.getValue()))
                .toList();
        return new Plan(today, people, inOrder, end);
    }
}
