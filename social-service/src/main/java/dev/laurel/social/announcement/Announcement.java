package dev.laurel.social.announcement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said on the Page.
 *
 * @param id {@code winners-<sweepstakes>}, {@code closing-<sweepstakes>}, or random
 * @param version counts its changes, from 1; the store counts
 * @param sweepstakesId which one it is about, if it is about one
 * @param text without what is added to every post
 * @param edited whether staff worded it, so that no program words it anew
 * @param outdated whether what it is about has changed since
 * @param page what is on the Page, as far as we know
 * @param author the staff member, or {@code automation}
 * @param due when there is something to do next; nothing when there is nothing
 * @param attempts how often in a row what is due was tried
 * @param problem why it did not work the last time
 */
record Announcement(
        String id,
        long version,
        AnnouncementType type,
        @Nullable String sweepstakesId,
        String title,
        String text,
        AnnouncementStatus status,
        boolean edited,
        boolean outdated,
        OnPage page,
        String author,
        Instant createdAt,
        @Nullable Instant due,
        int attempts,
        @Nullable String problem) {

    static final String AUTOMATION = "automation";

    /** What is known of the Page. */
    record OnPage(
            @Nullable String postId, String text, @Nullable Instant since) {
        static final OnPage NOTHING = new OnPage(null, "", null);
    }

    /** Winners that are to be announced; their names are asked for when it is due. */
    static Announcement ofWinners(String sweepstakesId, String title, Instant now, Instant due) {
        return of("winners-" + sweepstakesId, AnnouncementType.WINNERS, sweepstakesId, title, "", AUTOMATION, now)
                .with(AnnouncementStatus.DRAFTING, due);
    }

    /** A sweepstakes that closed; waits for approval. */
    static Announcement ofClosing(String sweepstakesId, String title, String text, Instant now) {
        return of("closing-" + sweepstakesId, AnnouncementType.CLOSING, sweepstakesId, title, text, AUTOMATION, now);
    }

    /** A campaign's words; wait for approval. */
    static Announcement ofCampaign(String id, String title, String text, String author, Instant now) {
        return of(id, AnnouncementType.CAMPAIGN, null, title, text, author, now);
    }

    private static Announcement of(
            String id,
            AnnouncementType type,
            @Nullable String sweepstakesId,
            String title,
            String text,
            String author,
            Instant now) {
        return new Announcement(
                id,
                1,
                type,
                sweepstakesId,
                title,
                text,
                AnnouncementStatus.WAITING,
                false,
                false,
                OnPage.NOTHING,
                author,
                now,
                null,
                0,
                null);
    }

    /** What it is about has changed: it is looked at again then. */
    Optional<Announcement> touched(Instant then) {
        return switch (status) {
            case DRAFTING, WITHDRAWN -> Optional.empty();
            case WAITING, APPROVED, POSTED, FAILED ->
                Optional.of(with(status, due == null || due.isAfter(then) ? then : due));
        };
    }

    /** Worded by the program: new words go where the old ones are, unless somebody has to say yes. */
    Announcement worded(String words, boolean automatic, Instant now) {
        if (words.equals(text)) {
            return with(status, false).with(status, null);
        }
        if (status == AnnouncementStatus.DRAFTING) {
            return automatic
                    ? with(title, words, false).with(AnnouncementStatus.APPROVED, now)
                    : with(title, words, false).with(AnnouncementStatus.WAITING, null);
        }
        return edited || (!automatic && status != AnnouncementStatus.WAITING)
                ? with(status, true).with(status, null)
                : with(title, words, false).with(status, status == AnnouncementStatus.WAITING ? null : now);
    }

    /** To be posted, now or again. */
    Optional<Announcement> approved(Instant now) {
        return switch (status) {
            case WAITING, APPROVED, FAILED -> Optional.of(with(AnnouncementStatus.APPROVED, now));
            case DRAFTING, POSTED, WITHDRAWN -> Optional.empty();
        };
    }

    /** In other words, which go to the Page if the old ones are there. */
    Optional<Announcement> editedTo(String words, String under, Instant now) {
        return switch (status) {
            case WAITING, FAILED -> Optional.of(with(under, words, true));
            case APPROVED, POSTED -> Optional.of(with(under, words, true).with(status, now));
            case DRAFTING, WITHDRAWN -> Optional.empty();
        };
    }

    /** Not to be on the Page, where it may be even if we do not know it. */
    Optional<Announcement> withdrawn(Instant now) {
        return status == AnnouncementStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(with(AnnouncementStatus.WITHDRAWN, now));
    }

    /** Somebody works on it until then. */
    Announcement claimed(Instant until) {
        return copy(title, text, status, edited, outdated, page, until, attempts + 1, problem);
    }

    /** It is on the Page so. Whoever withdrew it meanwhile is obeyed next. */
    Announcement onPage(String postId, String words, Instant now, @Nullable Instant lookAgain) {
        var known = new OnPage(postId, words, page.since() == null ? now : page.since());
        return status == AnnouncementStatus.WITHDRAWN
                ? copy(title, text, status, edited, outdated, known, now, 0, null)
                : copy(title, text, AnnouncementStatus.POSTED, edited, outdated, known, lookAgain, 0, null);
    }

    /** It is not on the Page any more. */
    Announcement offPage() {
        return copy(title, text, status, edited, outdated, OnPage.NOTHING, null, 0, null);
    }

    /** It did not work; it is tried again then. */
    Announcement delayed(String why, Instant then) {
        return copy(title, text, status, edited, outdated, page, then, attempts, why);
    }

    /** It will not work. */
    Announcement failed(String why) {
        return copy(title, text, AnnouncementStatus.FAILED, edited, outdated, page, null, 0, why);
    }

    /** As it is, to be looked at then. */
    Announcement lookedAt(@Nullable Instant again) {
        return with(status, again);
    }

    /** The same as this version. */
    Announcement numbered(long stored) {
        return new Announcement(
                id,
                stored,
                type,
                sweepstakesId,
                title,
                text,
                status,
                edited,
                outdated,
                page,
                author,
                createdAt,
                due,
                attempts,
                problem);
    }

    private Announcement with(AnnouncementStatus next, @Nullable Instant then) {
        return copy(title, text, next, edited, outdated, page, then, 0, null);
    }

    private Announcement with(AnnouncementStatus same, boolean nowOutdated) {
        return copy(title, text, same, edited, nowOutdated, page, due, attempts, problem);
    }

    private Announcement with(String under, String words, boolean byStaff) {
        return copy(under, words, status, byStaff || edited, false, page, due, attempts, problem);
    }

    private Announcement copy(
            String under,
            String words,
            AnnouncementStatus next,
            boolean byStaff,
            boolean nowOutdated,
            OnPage known,
            @Nullable Instant then,
            int tried,
            @Nullable String why) {
        return new Announcement(
                id,
                version,
                type,
                sweepstakesId,
                under,
                words,
                next,
                byStaff,
                nowOutdated,
                known,
                author,
                createdAt,
                then,
                tried,
                why);
    }
}
