package dev.laurel.loyalty.account;

import dev.laurel.loyalty.account.LedgerFilter.Direction;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The member's journal, page by page or entry by entry. */
@RestController
class LedgerController {

    private final Journal journal;

    LedgerController(Journal journal) {
        this.journal = journal;
    }

    /**
     * Newest first. The cursor is the number of the entry with which the page begins. With a filter a page looks at 500
     * entries at most, so it may hold few or none of them and still have a next one.
     *
     * @param kind kinds of entries; none means all
     * @param direction whether points came or went; entries that move none are in neither
     */
    @GetMapping("/api/loyalty/ledger")
    CursorPage<LedgerLine> ledger(
            Principal member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "in|out", message = "must be in or out") String direction) {
        Direction way = direction == null ? null : Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        return LedgerFilter.of(kind, way)
                .map(filter -> page(member.getName(), filter, limit, cursor))
                .orElseThrow(() -> refused("kind", "is none of an entry"));
    }

    /** The same for a service that speaks with the member, without a filter. The gateway has no route here. */
    @GetMapping("/internal/members/{member}/ledger")
    CursorPage<LedgerLine> ledgerOf(
            @PathVariable String member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(member, LedgerFilter.EVERYTHING, limit, cursor);
    }

    private CursorPage<LedgerLine> page(String member, LedgerFilter filter, int limit, @Nullable String cursor) {
        return LedgerPages.page(journal, member, filter, cursor, limit)
                .orElseThrow(() -> refused("cursor", "is not one that a page came with"));
    }

    private static ProblemException refused(String field, String message) {
        return CommonProblems.validation(List.of(new FieldError(field, message)))
                .asException();
    }

    /** One entry with its lots and its rule's arithmetic. A number that the member does not have is not found. */
    @GetMapping("/api/loyalty/ledger/{seq}")
    LedgerEntry entry(Principal member, @PathVariable String seq) {
        return LedgerPages.entry(journal, member.getName(), seq)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
