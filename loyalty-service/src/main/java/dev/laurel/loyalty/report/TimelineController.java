package dev.laurel.loyalty.report;

import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reversal.Step;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a member's points, for views that put several services together. */
@RestController
class TimelineController {

    private final Journal journal;

    TimelineController(Journal journal) {
        this.journal = journal;
    }

    /**
     * Newest first.
     *
     * @param customer whose points
     * @param payment only what is about this payment of his; then all on one page
     * @param cursor the number of the entry with which the page begins
     */
    @GetMapping("/api/admin/loyalty/timeline")
    CursorPage<TimelineEvent> timeline(
            @RequestParam @NotBlank String customer,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor) {
        if (payment != null) {
            return new CursorPage<>(
                    about(customer, payment).map(TimelineEvent::of).toList().reversed(), null);
        }
        long first = cursor == null ? journal.head(customer).seq() : cursor;
        List<Entry> entries = first == 0 ? List.of() : journal.downFrom(customer, first, limit);
        long next = first - limit;
        return new CursorPage<>(
                entries.stream().map(TimelineEvent::of).toList(),
                next < 1 || entries.isEmpty() ? null : Long.toString(next));
    }

    private Stream<Entry> about(String customer, String payment) {
        return Stream.concat(
                journal.booked(customer, Award.key(payment)).stream(), Step.all(journal, customer, payment).stream());
    }

    /**
     * Something that happened.
     *
     * @param text one sentence
     * @param id tells events apart
     * @param link where it is told in full, for staff
     */
    record TimelineEvent(String id, Instant time, String kind, String text, long points, String link, Target target) {

        /** What it leads to: an entry in a {@code ledger}, by {@code member/number}. */
        record Target(String type, String id) {}

        static TimelineEvent of(Entry entry) {
            String id = entry.member() + "/" + entry.seq();
            return new TimelineEvent(
                    "entry:" + id,
                    entry.at(),
                    "points." + entry.booking().kind().label(),
                    entry.booking().reason(),
                    entry.booking().points(),
                    "/api/admin/loyalty/members/" + entry.member() + "/ledger/" + entry.seq(),
                    new Target("ledger", id));
        }
    }
}
