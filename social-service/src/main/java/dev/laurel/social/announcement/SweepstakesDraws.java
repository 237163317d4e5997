package dev.laurel.social.announcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.annotation.GetExchange;

/** Outcomes as sweepstakes-service tells the public. */
final class SweepstakesDraws implements Draws {

    private static final Logger log = LoggerFactory.getLogger(SweepstakesDraws.class);

    private final ObjectProvider<Exchange> sweepstakes;

    SweepstakesDraws(ObjectProvider<Exchange> sweepstakes) {
        this.sweepstakes = sweepstakes;
    }

    /** The public part of its API. */
    interface Exchange {

        @GetExchange("/api/sweepstakes/{id}")
        Described sweepstakes(@PathVariable String id);

        @GetExchange("/api/sweepstakes/{id}/winners")
        Winners winners(@PathVariable String id);

        /** Of all that describes it, what a post needs. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Described(String title) {}

        /** Empty before the announcement. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Winners(List<Named> items) {}

        /** One of them. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Named(String prize, String name) {}
    }

    @Override
    public Outcome of(String sweepstakesId) {
        try {
            var winners = sweepstakes.getObject().winners(sweepstakesId).items();
            if (winners.isEmpty()) {
                return new Outcome.Nothing();
            }
            return new Outcome.Announced(
                    sweepstakes.getObject().sweepstakes(sweepstakesId).title(),
                    winners.stream()
                            .map(winner -> new Winner(winner.prize(), winner.name()))
                            .toList());
        } catch (HttpClientErrorException.NotFound none) {
            return new Outcome.Nothing();
        } catch (RestClientException | IllegalStateException silent) {
            log.warn("sweepstakes-service does not tell who won {}: {}", sweepstakesId, silent.toString());
            return new Outcome.Unknown();
        }
    }
}
