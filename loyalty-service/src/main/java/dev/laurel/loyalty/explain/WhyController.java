package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.constraints.Positive;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Why have I so many points?", asked by the member, or by staff about one. */
@RestController
class WhyController {

    private final Explain explain;
    private final Journal journal;

    WhyController(Explain explain, Journal journal) {
        this.explain = explain;
        this.journal = journal;
    }

    /** Why the balance is what it is. */
    @GetMapping(path = "/api/loyalty/account/why", params = "!lot")
    BalanceWhy own(Principal member) {
        return explain.balance(member.getName(), Words.TO_THE_MEMBER);
    }

    /**
     * Where one lot came from.
     *
     * @param lot as an answer named it
     * @param cursor where an answer ended
     */
    @GetMapping(path = "/api/loyalty/account/why", params = "lot")
    LotWhy ownLot(
            Principal member,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(required = false) @Nullable String cursor) {
        return lot(member.getName(), lot, cursor, Words.TO_THE_MEMBER);
    }

    /** The same for staff. A member without entries has nothing to explain. */
    @GetMapping(path = "/api/admin/loyalty/members/{id}/why", params = "!lot")
    BalanceWhy ofMember(@PathVariable String id) {
        return explain.balance(id, Words.ABOUT_A_MEMBER);
    }

    /** The same for staff. */
    @GetMapping(path = "/api/admin/loyalty/members/{id}/why", params = "lot")
    LotWhy lotOfMember(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(required = false) @Nullable String cursor) {
        return lot(id, lot, cursor, Words.ABOUT_A_MEMBER);
    }

    /** Why an entry is what it is. */
    @GetMapping("/api/loyalty/ledger/{seq}/why")
    EntryWhy ownEntry(Principal member, @PathVariable @Positive long seq) {
        return entry(member.getName(), seq, Words.TO_THE_MEMBER);
    }

    /** The same for staff. */
    @GetMapping("/api/admin/loyalty/members/{id}/ledger/{seq}/why")
    EntryWhy entryOfMember(@PathVariable String id, @PathVariable @Positive long seq) {
        return entry(id, seq, Words.ABOUT_A_MEMBER);
    }

    /** In few words, for a service that speaks with the member. The gateway has no route here. */
    @GetMapping("/internal/members/{member}/origin")
    BalanceParts origin(@PathVariable String member) {
        return BalanceParts.of(journal, member);
    }

    private LotWhy lot(String member, String lot, @Nullable String cursor, Words words) {
        Optional<Place> from = cursor == null ? Optional.empty() : Place.parse(cursor);
        if (cursor != null && from.isEmpty()) {
            throw CommonProblems.validation(List.of(new FieldError("cursor", "is not one that an answer came with")))
                    .asException();
        }
        return LotName.parse(lot)
                .flatMap(name -> explain.lot(member, name, from, words))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private EntryWhy entry(String member, long seq, Words words) {
        return explain.entry(member, seq, words)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
