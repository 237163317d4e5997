package dev.laurel.draw;

import dev.laurel.draw.Step.Verdict;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Whether the terms are those that were hashed, name the pinned beacon, and a round that nobody knew at the seal. */
final class TermsCheck {

    private TermsCheck() {}

    static Step hash(ObjectNode bundle) {
        String published = new JsonFields("The bundle", bundle).text("termsHash");
        String computed = Terms.hash(bundle.get("terms"));
        return published.equals(computed)
                ? new Step(Verdict.HOLDS, "terms", "The terms hash to the published " + published + ".")
                : new Step(
                        Verdict.FAILS,
                        "terms",
                        "The terms hash to " + computed + ", but " + published + " was published: they were changed.");
    }

    static Step beacon(Terms terms, BeaconChain pinned) {
        boolean same = terms.chainHash().equals(pinned.chainHash())
                && terms.publicKey().equals(pinned.publicKey())
                && terms.scheme().equals(pinned.scheme());
        if (!same) {
            return new Step(
                    Verdict.FAILS,
                    "beacon",
                    "The terms name the beacon " + terms.chainHash() + ", which is not "
                            + (isQuicknet(pinned) ? "drand's quicknet" : "the one that was given") + ".");
        }
        return isQuicknet(pinned)
                ? new Step(
                        Verdict.HOLDS, "beacon", "The randomness is to come from drand's quicknet, whose key is known.")
                : new Step(
                        Verdict.CAUTION,
                        "beacon",
                        "The randomness comes from a beacon that you gave, NOT from drand's quicknet: this shows only"
                                + " that the draw follows from that beacon, whoever runs it.");
    }

    private static boolean isQuicknet(BeaconChain chain) {
        return chain.equals(BeaconChain.QUICKNET);
    }

    /** The terms' hash is older than the seal, but how far a round lies ahead of it only times can tell. */
    static Step round(Bundle bundle, BeaconChain chain) {
        Terms terms = bundle.terms();
        if (terms.round() < 1) {
            return new Step(Verdict.FAILS, "round", "There is no round " + terms.round() + ".");
        }
        if (terms.postponements() != bundle.postponements().size()) {
            return new Step(
                    Verdict.FAILS,
                    "round",
                    "The terms count " + terms.postponements() + " postponements, the bundle lists "
                            + bundle.postponements().size() + ".");
        }
        Instant time = chain.timeOf(terms.round());
        if (time.isBefore(bundle.seal().sealedAt())) {
            return new Step(
                    Verdict.CAUTION,
                    "round",
                    "Round " + terms.round() + " was published at " + time + ", BEFORE the seal of "
                            + bundle.seal().sealedAt() + ": whoever sealed could have known its randomness.");
        }
        long expected = chain.firstRoundFrom(terms.drawAt());
        if (terms.postponements() == 0 && terms.round() != expected) {
            return new Step(
                    Verdict.CAUTION,
                    "round",
                    "Round " + terms.round() + " is not " + expected + ", the first one from " + terms.drawAt()
                            + " on.");
        }
        return new Step(
                Verdict.HOLDS,
                "round",
                "Round " + terms.round() + " came at " + time + ", after the seal of "
                        + bundle.seal().sealedAt() + " (that time is the operator's word"
                        + (bundle.seal().witness() == null ? ")." : "; a witness is in the bundle)."));
    }
}
