package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.platform.web.CursorPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A member's journal for those who read it: page by page, newest first, or entry by entry. */
public final class LedgerPages {

    /** Up to 18 digits, which always fit a long. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** How many entries are read at once while looking for wanted ones, and how many for one page. */
    private static final int PORTION = 100;

    private static final int MOST_LOOKED_AT = 500;

    private LedgerPages() {}

    /**
     * One page.
     *
     * @param cursor the number of the entry with which it begins; nothing for the newest
     * @return nothing when the cursor is none
     */
    public static Optional<CursorPage<LedgerLine>> page(
            Journal journal, String member, @Nullable String cursor, int limit) {
        return page(journal, member, LedgerFilter.EVERYTHING, cursor, limit);
    }

    /**
     * One page of the entries that are wanted. It costs the same in any history: only so many entries are looked at, so
     * that a page may hold fewer than there is room for, or none, and still have a next one.
     *
     * @param cursor the number of the entry from which it looks; nothing for the newest
     * @return nothing when the cursor is none
     */
    public static Optional<CursorPage<LedgerLine>> page(
            Journal journal, String member, LedgerFilter filter, @Nullable String cursor, int limit) {
        OptionalLong first =
                cursor == null ? OptionalLong.of(journal.head(member).seq()) : number(cursor);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                filter.isEverything()
                        ? page(journal, member, first.getAsLong(), limit)
                        : wanted(journal, member, filter, first.getAsLong(), limit));
    }

    /** One entry with its lots and its rule's arithmetic; nothing for a number that the member does not have. */
    public static Optional<LedgerEntry> entry(Journal journal, String member, String seq) {
        OptionalLong number = number(seq);
        return number.isEmpty()
                ? Optional.empty()
                : journal.entry(member, number.getAsLong()).map(LedgerEntry::of);
    }

    private static CursorPage<LedgerLine> page(Journal journal, String member, long first, int limit) {
        if (first == 0) {
            return new CursorPage<>(List.of(), null);
        }
        List<Entry> entries = journal.downFrom(member, first, limit);
        long next = first - limit;
        return new CursorPage<>(
                entries.stream().map(LedgerLine::of).toList(),
                next < 1 || entries.isEmpty() ? null : Long.toString(next));
    }

    private static CursorPage<LedgerLine> wanted(
            Journal journal, String member, LedgerFilter filter, long first, int limit) {
        List<LedgerLine> found = new ArrayList<>();
        long next = first;
        long last = Math.max(0, first - MOST_LOOKED_AT);
        while (next > last && found.size() < limit) {
            int count = (int) Math.min(PORTION, next - last);
            List<Entry> portion = journal.downFrom(member, next, count);
            next = portion.isEmpty() ? 0 : next - count;
            for (Entry entry : portion) {
                if (found.size() == limit) {
                    next = entry.seq();
                    break;
                }
                if (filter.wants(entry.booking())) {
                    found.add(LedgerLine.of(entry));
                }
            }
        }
        return new CursorPage<>(found, next < 1 ? null : Long.toString(next));
    }

    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
