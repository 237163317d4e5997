package dev.laurel.loyalty.member;

import dev.laurel.loyalty.account.Account;
import dev.laurel.loyalty.account.LedgerEntry;
import dev.laurel.loyalty.account.LedgerLine;
import dev.laurel.loyalty.account.LedgerPages;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/loyalty/members}: members for staff. */
@RestController
@RequestMapping("/api/admin/loyalty/members")
class MembersController {

    private static final int RECENT = 10;

    private final Journal journal;
    private final MemberIds members;
    private final Versions<TierTable> tiers;
    private final ObjectProvider<MemberInsight> insight;
    private final Clock clock;

    MembersController(
            Journal journal,
            MemberIds members,
            Versions<TierTable> tiers,
            ObjectProvider<MemberInsight> insight,
            Clock clock) {
        this.journal = journal;
        this.members = members;
        this.tiers = tiers;
        this.insight = insight;
        this.clock = clock;
    }

    /**
     * Members in the order of their ids.
     *
     * @param query how the id begins
     * @param cursor the last id of the page before
     */
    @GetMapping
    CursorPage<MemberLine> list(
            @RequestParam(name = "q", defaultValue = "") @Size(max = 100) String query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "") @Size(max = 100) String cursor) {
        List<String> found = members.startingWith(query, cursor, limit + 1);
        List<MemberLine> lines = found.stream()
                .limit(limit)
                .map(journal::head)
                .map(MemberLine::of)
                .toList();
        return new CursorPage<>(lines, found.size() > limit ? lines.getLast().id() : null);
    }

    /** Somebody without entries is no member yet, and not found. */
    @GetMapping("/{id}")
    WholeMember one(@PathVariable String id) {
        Head head = journal.head(id);
        if (head.seq() == 0) {
            throw CommonProblems.notFound().asException();
        }
        return whole(head);
    }

    private WholeMember whole(Head head) {
        Instant now = clock.instant();
        MemberInsight insights = insight.getIfAvailable(() -> member -> Optional.empty());
        return new WholeMember(
                head.member(),
                Account.of(head.standing(), tiers.at(now), now),
                head.standing().lots().open().stream()
                        .map(lot -> new WholeMember.LotLine(lot.earnedIn().toString(), lot.expiresOn(), lot.points()))
                        .toList(),
                insights.of(head.member()).orElse(null),
                head.seq(),
                journal.downFrom(head.member(), head.seq(), RECENT).stream()
                        .map(LedgerLine::of)
                        .toList());
    }

    /** Newest first. The cursor is the number of the entry with which the page begins. */
    @GetMapping("/{id}/ledger")
    CursorPage<LedgerLine> ledger(
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return LedgerPages.page(journal, id, cursor, limit)
                .orElseThrow(() -> CommonProblems.validation(
                                List.of(new FieldError("cursor", "is not one that a page came with")))
                        .asException());
    }

    /** One entry with its lots and its rule's arithmetic. */
    @GetMapping("/{id}/ledger/{seq}")
    LedgerEntry entry(@PathVariable String id, @PathVariable String seq) {
        return LedgerPages.entry(journal, id, seq)
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
