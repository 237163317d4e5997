package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The member's journal, page by page or entry by entry. */
@RestController
class LedgerController {

    /** Up to 18 digits, which always fit a long. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

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
        OptionalLong first =
                cursor == null ? OptionalLong.of(journal.head(member.getName()).seq()) : number(cursor);
        if (first.isEmpty()) {
            return CommonProblems.validation(List.of(new FieldError("cursor", "is not one that a page came with")))
                    .toResponse();
        }
        return ResponseEntity.ok(page(member.getName(), first.getAsLong(), limit));
    }

    /** One entry with its lots and its rule's arithmetic. A number that the member does not have is not found. */
    @GetMapping("/api/loyalty/ledger/{seq}")
    ResponseEntity<?> entry(Principal member, @PathVariable String seq) {
        OptionalLong number = number(seq);
        if (number.isPresent()) {
            var entry = journal.entry(member.getName(), number.getAsLong());
            if (entry.isPresent()) {
                return ResponseEntity.ok(LedgerEntry.of(entry.get()));
            }
        }
        return CommonProblems.notFound().toResponse();
    }

    private CursorPage<LedgerLine> page(String member, long first, int limit) {
        if (first == 0) {
            return new CursorPage<>(List.of(), null);
        }
        List<Entry> entries = journal.downFrom(member, first, limit);
        long next = first - limit;
        return new CursorPage<>(
                entries.stream().map(LedgerLine::of).toList(),
                next < 1 || entries.isEmpty() ? null : Long.toString(next));
    }

    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
