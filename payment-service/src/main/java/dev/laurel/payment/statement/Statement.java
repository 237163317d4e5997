package dev.laurel.payment.statement;

import dev.laurel.payment.statement.Proposal.Result;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded statement and what it proposes.
 *
 * @param id a hash of the file and how it was to be read
 * @param bank how it was read
 * @param processor the rail that it was held against; all of them without one
 * @param others how many lines are not about money that came
 * @param proposals one for each line that is
 */
record Statement(
        String id,
        String bank,
        @Nullable String processor,
        String uploadedBy,
        Instant uploadedAt,
        int others,
        List<Proposal> proposals) {

    long count(Result result) {
        return proposals.stream()
                .filter(proposal -> proposal.result() == result)
                .count();
    }
}
