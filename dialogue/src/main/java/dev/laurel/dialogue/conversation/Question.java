package dev.laurel.dialogue.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.laurel.dialogue.catalogue.Intent;
import java.util.List;

/** What was asked back and waits for an answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asks")
public sealed interface Question {

    /** A question whose "yes" changes something. The key tells its buttons from those of an earlier question. */
    sealed interface Confirmation extends Question {

        String key();
    }

    /** Spend so many points on this reward? The key is the redemption's idempotency key, too. */
    @JsonTypeName("redeem")
    record Redeem(String rewardId, String name, long points, String key) implements Confirmation {}

    /** Spend so many points on so many entries? The key is the entries' idempotency key, too. */
    @JsonTypeName("enter")
    record Enter(String sweepstakesId, String name, int entries, long points, String key) implements Confirmation {}

    /** Part this channel from the account? */
    @JsonTypeName("unlink")
    record Unlink(String key) implements Confirmation {}

    /** Erase the account? */
    @JsonTypeName("erase")
    record Erase(String key) implements Confirmation {}

    /** Which reward? */
    @JsonTypeName("which-reward")
    record WhichReward() implements Question {}

    /** Which prize draw, for that intent? What else was said is kept, such as the number of entries. */
    @JsonTypeName("which-sweepstakes")
    record WhichSweepstakes(Intent intent, String words) implements Question {}

    /** For free, or with points? */
    @JsonTypeName("how-to-enter")
    record HowToEnter(String sweepstakesId) implements Question {}

    /** One of these? */
    @JsonTypeName("did-you-mean")
    record DidYouMean(List<Intent> guesses, String words) implements Question {}

    /** The code? */
    @JsonTypeName("code")
    record Code() implements Question {}
}
