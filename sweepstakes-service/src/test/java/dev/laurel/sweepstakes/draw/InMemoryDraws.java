package dev.laurel.sweepstakes.draw;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Draws in memory. */
final class InMemoryDraws implements Draws {

    private final Map<String, Draw> draws = new ConcurrentHashMap<>();

    @Override
    public boolean insert(Draw draw) {
        return draws.putIfAbsent(draw.sweepstakesId(), draw) == null;
    }

    @Override
    public Optional<Draw> find(String sweepstakesId) {
        return Optional.ofNullable(draws.get(sweepstakesId));
    }
}
