package dev.laurel.auth.erasure;

import dev.laurel.auth.profile.TimelineEvent;
import dev.laurel.auth.profile.TimelinePart;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That somebody left. */
@Component
class ErasureTimeline implements TimelinePart {
    private final Erasures erasures;

    ErasureTimeline(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Stream<TimelineEvent> of(String customerId) {
        return erasures.find(customerId).stream()
                .flatMap(erasure -> Stream.concat(
                        Stream.of(TimelineEvent.of(
                                customerId,
                                "1",
                                erasure.requestedAt(),
                                "erasure-requested",
                                "The customer asked to be forgotten.",
                                null)),
                        Stream.ofNullable(erasure.completedAt())
                                .map(at -> TimelineEvent.of(
                                        customerId, "2", at, "erased", "The customer's data was removed.", null))));
    }
}
