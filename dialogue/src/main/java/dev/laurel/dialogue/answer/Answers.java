package dev.laurel.dialogue.answer;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the dialogue asks the services for, on behalf of whoever is speaking. Whatever a reply says in figures, names and
 * dates comes from here. Any method may throw {@link AnswersUnavailableException}; adapters keep their time-outs short
 * (by voice an answer is due in 8 s altogether).
 */
public interface Answers {

    /** Whoever is speaking, once the channel is linked with an account. */
    Optional<Member> member();

    /** Whether this channel can be parted from the account; not where somebody is signed in with the account itself. */
    default boolean isPartable() {
        return true;
    }

    /** Joins this channel with an account. Five wrong codes are the end of it: adapters count. */
    Linking link(String code);

    /** Where codes are shown: the portal's page. */
    URI linkPage();

    /**
     * A page on which whoever is signed in joins this channel with his account at once, beside the code. Made anew with
     * each call, since it works once; nothing where there is no way to show it.
     */
    default Optional<URI> joinPage() {
        return Optional.empty();
    }

    /** All rewards that are offered, cheapest first. */
    List<Reward> rewards();

    /** Open ones first, then those drawn lately, newest first. */
    List<Sweepstakes> sweepstakes();

    /** None before the draw. */
    List<Winner> winners(String sweepstakesId);

    /** Nothing before the draw. */
    Optional<DrawProof> proof(String sweepstakesId);

    Earning earning();
}
