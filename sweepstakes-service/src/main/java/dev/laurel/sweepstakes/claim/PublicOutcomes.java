package dev.laurel.sweepstakes.claim;

import dev.laurel.draw.RankOutcome;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.proof.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of the drawn places, as the proof shows it. */
@Component
class PublicOutcomes implements Outcomes {

    private final SweepstakesRegister register;

    PublicOutcomes(SweepstakesRegister register) {
        this.register = register;
    }

    @Override
    public List<RankOutcome> of(String sweepstakesId, List<RankOutcome> drawn) {
        Map<Integer, Rank> ranks = register.find(sweepstakesId).orElseThrow().progress().ranks().stream()
                .collect(Collectors.toMap(Rank::rank, Function.identity()));
        return drawn.stream()
                .map(place -> {
                    var known = ranks.get(place.place().rank());
                    return known == null
                            ? place
                            : new RankOutcome(place.place(), known.outcome().name(), known.reason());
                })
                .toList();
    }
}
