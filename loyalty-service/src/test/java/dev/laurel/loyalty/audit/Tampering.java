package dev.laurel.loyalty.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** One change to a stored document, anywhere in it. */
record Tampering(String what, Map<String, Object> document) {

    /** Every value changed, every value taken away, something added to every object and list. */
    static List<Tampering> of(Map<String, Object> document) {
        List<Tampering> tamperings = new ArrayList<>();
        variants(document, "", (what, changed) -> {
            if (changed instanceof Map<?, ?> map) {
                Map<String, Object> copy = new TreeMap<>();
                map.forEach((name, value) -> copy.put((String) name, value));
                tamperings.add(new Tampering(what, copy));
            }
        });
        return tamperings;
    }

    private static void variants(Object value, String path, BiConsumer<String, Object> sink) {
        switch (value) {
            case Map<?, ?> map -> {
                map.forEach((name, nested) -> {
                    String at = path + "/" + name;
                    variants(nested, at, (what, changed) -> sink.accept(what, with(map, (String) name, changed)));
                    Map<Object, Object> without = new TreeMap<>(map);
                    without.remove(name);
                    sink.accept(at + " taken away", without);
                });
                sink.accept(path + " added to", with(map, "added", "by somebody"));
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    int index = i;
                    variants(list.get(i), path + "/" + i, (what, changed) -> {
                        List<Object> copy = new ArrayList<>(list);
                        copy.set(index, changed);
                        sink.accept(what, copy);
                    });
                    List<Object> shorter = new ArrayList<>(list);
                    shorter.remove(i);
                    sink.accept(path + "/" + i + " taken away", shorter);
                }
                List<Object> longer = new ArrayList<>(list);
                longer.add(list.isEmpty() ? "added" : list.getLast());
                sink.accept(path + " made longer", longer);
            }
            case Long number -> {
                sink.accept(path + " plus 1", number + 1);
                sink.accept(path + " negated", number == 0 ? -1L : -number);
            }
            case String text -> {
                sink.accept(path + " changed", text.isEmpty() ? "x" : text.substring(1) + "x");
                sink.accept(path + " emptied", "");
            }
            case Instant instant -> sink.accept(path + " a millisecond later", instant.plusMillis(1));
            default -> throw new IllegalArgumentException("No variant of " + value.getClass());
        }
    }

    private static Map<Object, Object> with(Map<?, ?> map, String name, Object value) {
        Map<Object, Object> copy = new TreeMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
