package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.RankOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What became of drawn places, as a test says; of those it says nothing about, nothing happened. */
final class ScriptedOutcomes implements Outcomes {

    private final Map<String, UnaryOperator<List<RankOutcome>>> scripts = new ConcurrentHashMap<>();

    void of(String sweepstakesId, UnaryOperator<List<RankOutcome>> script) {
        scripts.put(sweepstakesId, script);
    }

    @Override
    public List<RankOutcome> of(String sweepstakesId, List<RankOutcome> drawn) {
        return scripts.getOrDefault(sweepstakesId, UnaryOperator.identity()).apply(drawn);
    }
}
