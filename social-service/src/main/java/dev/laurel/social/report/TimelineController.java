package dev.laurel.social.report;

import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened between a customer and us, for views that put several services together. */
@RestController
class TimelineController {

    private static final Comparator<TimelineEvent> NEWEST_FIRST = Comparator.comparing(TimelineEvent::time)
            .thenComparing(TimelineEvent::id)
            .reversed();

    private final TellNotices notices;
    private final TellConversations conversations;

    TimelineController(TellNotices notices, TellConversations conversations) {
        this.notices = notices;
        this.conversations = conversations;
    }

    /**
     * Newest first.
     *
     * @param customer with whom
     * @param payment only what he was told about this payment of his
     * @param cursor the id of the event with which the page begins
     */
    @GetMapping("/api/admin/social/timeline")
    CursorPage<TimelineEvent> timeline(
            @RequestParam @NotBlank String customer,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = Stream.concat(
                        notices.of(customer, payment),
                        payment == null ? conversations.of(customer) : Stream.<TimelineEvent>empty())
                .sorted(NEWEST_FIRST);
        return CursorPage.of(found, TimelineEvent::id, cursor, limit);
    }
}
