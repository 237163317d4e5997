package dev.laurel.draw;

import dev.laurel.draw.Step.Verdict;
import java.util.List;
import java.util.Map;

/** Whether the published entries are the sealed ones. */
final class SealCheck {

    private SealCheck() {}

    static List<Step> entries(Bundle bundle, Roll roll) {
        return List.of(counts(bundle, roll), root(bundle.seal(), roll), cap(bundle.terms(), roll));
    }

    private static Step counts(Bundle bundle, Roll roll) {
        SealStatement seal = bundle.seal();
        Map<EntryMethod, Long> methods = roll.methods();
        bundle.methods().forEach((method, count) -> methods.putIfAbsent(method, 0L));
        boolean same = seal.entryCount() == roll.size()
                && seal.totalWeight() == roll.totalWeight()
                && methods.entrySet().stream()
                        .allMatch(counted ->
                                counted.getValue().equals(bundle.methods().getOrDefault(counted.getKey(), 0L)));
        String found = roll.size() + " entries of " + roll.entrants() + " people with a weight of " + roll.totalWeight()
                + " in all";
        return same
                ? new Step(
                        Verdict.HOLDS,
                        "entries",
                        "There are " + found + ", in ascending order and each once, as sealed.")
                : new Step(
                        Verdict.FAILS,
                        "entries",
                        "There are " + found + ", by method " + methods + ", but the seal is over " + seal.entryCount()
                                + " with a weight of " + seal.totalWeight() + ", by method " + bundle.methods() + ".");
    }

    private static Step root(SealStatement seal, Roll roll) {
        String root = roll.merkleRoot();
        return root.equals(seal.merkleRoot())
                ? new Step(Verdict.HOLDS, "Merkle root", "The entries hash to the sealed root " + root + ".")
                : new Step(
                        Verdict.FAILS,
                        "Merkle root",
                        "The entries hash to " + root + ", but " + seal.merkleRoot()
                                + " was sealed: some entry was changed, added or left out.");
    }

    private static Step cap(Terms terms, Roll roll) {
        Roll.Heaviest heaviest = roll.heaviest();
        return heaviest.weight() <= terms.weightCap()
                ? new Step(
                        Verdict.HOLDS,
                        "weight cap",
                        "Nobody has more than the cap of " + terms.weightCap() + "; the most is " + heaviest.weight()
                                + ".")
                : new Step(
                        Verdict.FAILS,
                        "weight cap",
                        heaviest.entrant() + " has a weight of " + heaviest.weight() + ", above the cap of "
                                + terms.weightCap() + ".");
    }
}
