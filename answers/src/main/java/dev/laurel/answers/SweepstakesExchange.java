package dev.laurel.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What sweepstakes-service tells, and does for a member. */
@HttpExchange
interface SweepstakesExchange {

    @GetExchange("/api/sweepstakes")
    ListBody list(@RequestParam int limit);

    @GetExchange("/api/sweepstakes/{id}/winners")
    WinnersBody winners(@PathVariable String id);

    @GetExchange("/internal/sweepstakes/{id}/proof")
    ProofBody proof(@PathVariable String id);

    @GetExchange("/internal/members/{member}/entries")
    List<EnteredBody> entries(@PathVariable String member);

    @PostExchange("/internal/members/{member}/sweepstakes/{id}/entries")
    MadeBody enter(
            @PathVariable String member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Enter request);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListBody(List<SweepstakesBody> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SweepstakesBody(
            String id,
            String status,
            String title,
            String timeZone,
            Instant closesAt,
            List<PrizeBody> prizes,
            WaysBody entries) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PrizeBody(String name, int quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WaysBody(@Nullable Long pointsCost) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WinnersBody(List<WinnerBody> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WinnerBody(int rank, String prize, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProofBody(long entries, long beaconRound, String merkleRoot, boolean recomputed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EnteredBody(String sweepstakesId, String title, long weight) {}

    /** How, and how many. */
    record Enter(String method, int quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MadeBody(int weight) {}
}
