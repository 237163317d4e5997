package dev.laurel.social.announcement;

import dev.laurel.dialogue.Language;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How announcements are made.
 *
 * @param automatic whether winners are announced by themselves; otherwise they wait for approval as campaigns do
 * @param language of what is worded here
 * @param site the public address of the API, which has the proofs
 * @param gather how long after a winner was told of the others are waited for, since each is told of by himself
 * @param lookAgain how often it is looked whether the winners' names have changed, by consent or by somebody else's
 *     disqualification
 * @param lookFor how long after the post that is done
 * @param attempts after how many in vain without an answer staff have to decide
 * @param firstPause after the first attempt in vain; twice as long after each further one, up to an hour
 * @param lease how long one attempt may take before it counts as left behind by a crash
 * @param look how often it is looked for what is due
 */
@Validated
@ConfigurationProperties("laurel.announcement")
public record AnnouncementSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("en") @NotNull Language language,
        @NotNull URI site,
        @DefaultValue("15s") Duration gather,
        @DefaultValue("6h") Duration lookAgain,
        @DefaultValue("45d") Duration lookFor,
        @DefaultValue("12") @Min(1) int attempts,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration look) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    Duration pauseAfter(int tried) {
        var doubled = firstPause.multipliedBy(1L << Math.min(MOST_DOUBLINGS, tried - 1));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    URI proofOf(String sweepstakesId) {
        return URI.create(site + "/api/sweepstakes/" + sweepstakesId + "/proof");
    }
}
