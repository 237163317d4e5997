package dev.laurel.social.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as staff see it.
 *
 * @param message the whole post
 * @param groupText to be copied into groups by hand
 * @param onPage whether the Page shows it as far as we know, be it in older words
 * @param nextStepAt when something is done about it by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnnouncementView(
        String id,
        long version,
        AnnouncementType type,
        @Nullable String sweepstakesId,
        String title,
        String text,
        String message,
        String groupText,
        AnnouncementStatus status,
        boolean edited,
        boolean outdated,
        boolean onPage,
        @Nullable String postId,
        @Nullable Instant postedAt,
        String author,
        Instant createdAt,
        @Nullable Instant nextStepAt,
        @Nullable String problem) {

    static AnnouncementView of(Announcement one, PostWriter writer) {
        var page = one.page();
        return new AnnouncementView(
                one.id(),
                one.version(),
                one.type(),
                one.sweepstakesId(),
                one.title(),
                one.text(),
                writer.post(one),
                writer.forGroups(one),
                one.status(),
                one.edited(),
                one.outdated(),
                page.postId() != null,
                page.postId(),
                page.since(),
                one.author(),
                one.createdAt(),
                one.due(),
                one.problem());
    }
}
