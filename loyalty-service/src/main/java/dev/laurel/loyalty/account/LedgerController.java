package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    /** Newest first. The cursor is the number of the entry with which the page begins. */
    @GetMapping("/api/loyalty/ledger")
    ResponseEntity<?> ledger(
            Principal member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(member.getName(), limit, cursor);
    }

    /** The same for a service that speaks with the member. The gateway has no route here. */
    @GetMapping("/internal/members/{member}/ledger")
    ResponseEntity<?> ledgerOf(
            @PathVariable String member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(member, limit, cursor);
    }

    private ResponseEntity<?> page(String member, int limit, @Nullable String cursor) {
        return LedgerPages.page(journal, member, cursor, limit)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> CommonProblems.validation(
                                List.of(new FieldError("cursor", "is not one that a page came with")))
                        .toResponse());
    }

    /** One entry with its lots and its rule's arithmetic. A number that the member does not have is not found. */
    @GetMapping("/api/loyalty/ledger/{seq}")
    ResponseEntity<?> entry(Principal member, @PathVariable String seq) {
        return LedgerPages.entry(journal, member.getName(), seq)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }
}
