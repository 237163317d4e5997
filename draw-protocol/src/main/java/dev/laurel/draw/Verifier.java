package dev.laurel.draw;

import dev.laurel.draw.Step.Verdict;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recomputes a draw from what is published and trusts none of it: only the pinned beacon. Every step is reported; one bit
 * that differs anywhere makes one of them fail.
 */
public final class Verifier {

    private final BeaconChain beacon;
    private final PublicKeys keys;

    /**
     * A verifier.
     *
     * @param beacon the chain whose rounds are believed; {@link BeaconChain#QUICKNET} unless somebody insists
     * @param keys what the operator signs with, as far as known
     */
    public Verifier(BeaconChain beacon, PublicKeys keys) {
        this.beacon = beacon;
        this.keys = keys;
    }

    /** Verifies a bundle as JSON. */
    public Report verify(byte[] bundle, EntryStream entries) {
        List<Step> steps = new ArrayList<>();
        try {
            verify(JsonFields.parse("The bundle", bundle), entries, steps);
        } catch (ProtocolViolation violation) {
            steps.add(new Step(Verdict.FAILS, "form", violation.words()));
        }
        return new Report(steps);
    }

    private void verify(ObjectNode json, EntryStream entries, List<Step> steps) {
        Bundle bundle = Bundle.of(json);
        steps.add(new Step(
                Verdict.HOLDS,
                "form",
                "This is a bundle of " + Terms.PROTOCOL + " for \""
                        + bundle.terms().title() + "\" (" + bundle.terms().sweepstakesId() + ")."));
        steps.add(TermsCheck.hash(json));
        steps.add(SignatureCheck.signature(json, keys));
        steps.add(TermsCheck.beacon(bundle.terms(), beacon));
        steps.add(TermsCheck.round(bundle, beacon));
        Roll roll = new Roll();
        entries.forEach(roll::add);
        steps.addAll(SealCheck.entries(bundle, roll));
        if (bundle.beacon() == null || bundle.ranking() == null) {
            steps.add(new Step(
                    Verdict.HOLDS,
                    "not drawn yet",
                    "The entries are sealed and the draw is still to come: round "
                            + bundle.terms().round()
                            + " is due at " + beacon.timeOf(bundle.terms().round())
                            + ". Keep this file: nothing in it may change."));
            return;
        }
        steps.addAll(
                DrawCheck.draw(bundle, Terms.hash(json.get("terms")), bundle.beacon(), bundle.ranking(), beacon, roll));
    }
}
