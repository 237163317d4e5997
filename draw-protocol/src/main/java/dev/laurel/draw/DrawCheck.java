package dev.laurel.draw;

import dev.laurel.draw.Step.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the round is genuine and the ranking is the one that follows from it. */
final class DrawCheck {

    private DrawCheck() {}

    static List<Step> draw(
            Bundle bundle,
            String termsHash,
            BeaconStatement published,
            List<RankOutcome> outcomes,
            BeaconChain chain,
            Roll roll) {
        List<Step> steps = new ArrayList<>();
        long round = bundle.terms().round();
        if (!chain.verifies(round, published.signature())) {
            steps.add(new Step(
                    Verdict.FAILS,
                    "signature of the round",
                    "The signature is not the beacon's over round " + round
                            + ": it was changed or belongs elsewhere."));
            return steps;
        }
        steps.add(new Step(
                Verdict.HOLDS,
                "signature of the round",
                "The beacon's key signed round " + round
                        + "; nobody else could make this signature, nor another one."));
        steps.add(randomness(published));
        byte[] seed = Seed.of(termsHash, bundle.seal().merkleRoot(), BeaconChain.randomness(published.signature()));
        steps.add(new Step(
                Verdict.HOLDS, "seed", "Terms, root and randomness together make the seed " + Hex.of(seed) + "."));
        steps.add(ranking(outcomes, Ranking.of(roll, seed, bundle.terms().places()), roll));
        steps.add(outcomes(outcomes, bundle.terms()));
        return steps;
    }

    private static Step randomness(BeaconStatement published) {
        String computed = BeaconChain.randomness(published.signature());
        return computed.equals(published.randomness())
                ? new Step(Verdict.HOLDS, "randomness", "The signature hashes to the published randomness.")
                : new Step(
                        Verdict.FAILS,
                        "randomness",
                        "The signature hashes to " + computed + ", not to " + published.randomness() + ".");
    }

    private static Step ranking(List<RankOutcome> published, List<Rank> computed, Roll roll) {
        for (int i = 0; i < Math.max(published.size(), computed.size()); i++) {
            Rank ours = i < computed.size() ? computed.get(i) : null;
            Rank theirs = i < published.size() ? published.get(i).place() : null;
            if (ours == null || !ours.equals(theirs)) {
                return new Step(
                        Verdict.FAILS,
                        "ranking",
                        "Place " + i + " is " + words(ours) + " by this computation, but " + words(theirs)
                                + " was published.");
            }
        }
        return new Step(
                Verdict.HOLDS,
                "ranking",
                "All " + computed.size() + " places, drawn again among " + roll.entrants()
                        + " people, are the published ones.");
    }

    private static String words(@Nullable Rank rank) {
        return rank == null ? "nobody" : "rank " + rank.rank() + " entry " + rank.entryId() + " of " + rank.entrant();
    }

    /** What became of the places is the operator's word, and signed; that no prize passed over somebody can be seen. */
    private static Step outcomes(List<RankOutcome> published, Terms terms) {
        long winners = 0;
        boolean alternateStands = false;
        List<String> odd = new ArrayList<>();
        for (RankOutcome rank : published) {
            int number = rank.place().rank();
            switch (rank.outcome()) {
                case RankOutcome.WINNER -> {
                    winners++;
                    if (alternateStands) {
                        odd.add("rank " + number + " wins though an alternate before it stands");
                    }
                }
                case RankOutcome.ALTERNATE -> alternateStands = true;
                case RankOutcome.DISQUALIFIED -> {
                    if (rank.reason() == null) {
                        odd.add("rank " + number + " is disqualified without a reason");
                    }
                }
                default -> odd.add("rank " + number + " has the outcome " + rank.outcome());
            }
        }
        if (winners > terms.winners() || (winners < terms.winners() && alternateStands)) {
            odd.add(winners + " win, but there are " + terms.winners() + " prizes");
        }
        return odd.isEmpty()
                ? new Step(
                        Verdict.HOLDS,
                        "outcomes",
                        winners + " of " + terms.winners() + " prizes are won, in the order of the ranking.")
                : new Step(Verdict.CAUTION, "outcomes", "Odd, though signed: " + String.join("; ", odd) + ".");
    }
}
