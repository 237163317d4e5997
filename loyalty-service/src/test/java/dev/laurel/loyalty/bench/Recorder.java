package dev.laurel.loyalty.bench;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonValue;

/** Counts what is asked of the store. */
final class Recorder implements CommandListener {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        BsonValue of = event.getCommand().get(name);
        String collection = of != null && of.isString() ? of.asString().getValue() : "";
        counts.computeIfAbsent(name + ' ' + collection, unseen -> new LongAdder())
                .increment();
    }

    /** Counts from 0. */
    void begin() {
        counts.clear();
    }

    /** How often each was asked since it began, per so many of something. */
    Map<String, Double> counts(long per) {
        Map<String, Double> each = new TreeMap<>();
        counts.forEach((name, count) -> {
            double share = Math.round(count.sum() * 100.0 / per) / 100.0;
            if (share > 0) {
                each.put(name, share);
            }
        });
        return each;
    }
}
