package dev.laurel.auth.report;

import dev.laurel.auth.profile.TimelineEvent;
import dev.laurel.auth.profile.TimelinePart;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a customer's account, for views that put several services together. */
@RestController
class TimelineController {
    private static final Comparator<TimelineEvent> NEWEST_FIRST = Comparator.comparing(TimelineEvent::time)
            .thenComparing(TimelineEvent::id)
            .reversed();

    private final List<TimelinePart> parts;

    TimelineController(List<TimelinePart> parts) {
        this.parts = parts;
    }

    /**
     * Newest first.
     *
     * @param customer who
     * @param payment nothing here belongs to a payment
     * @param cursor the id of the event with which the page begins
     */
    @GetMapping("/api/admin/customers/timeline")
    CursorPage<TimelineEvent> timeline(
            @RequestParam @NotBlank String customer,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Stream<TimelineEvent> found =
                (payment != null ? Stream.<TimelineEvent>empty() : of(customer)).sorted(NEWEST_FIRST);
        return CursorPage.of(found, TimelineEvent::id, cursor, limit);
    }

    private Stream<TimelineEvent> of(String customer) {
        return parts.stream().flatMap(part -> part.of(customer));
    }
}
